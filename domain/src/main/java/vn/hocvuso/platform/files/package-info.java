/**
 * Contents of files in PostgreSQL, in chunks that carry their own digest. The way in is the port {@code
 * vn.hocvuso.platform.FileStore}.
 */
package vn.hocvuso.platform.files;
