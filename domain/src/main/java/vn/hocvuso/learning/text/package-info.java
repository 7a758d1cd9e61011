/** From what an author writes to what a reader sees. */
package vn.hocvuso.learning.text;
