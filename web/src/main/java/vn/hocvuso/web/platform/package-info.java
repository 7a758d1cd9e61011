/** What the server's clock sets going for the platform itself. */
package vn.hocvuso.web.platform;
