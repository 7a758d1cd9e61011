/** What makes jobs and messages move on this node, while the application stands. */
package vn.hocvuso.web.platform;
