/** Files to whoever may open them, and the hourly sweep of what nobody names. */
package vn.hocvuso.web.platform;
