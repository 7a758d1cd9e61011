/** A course as files that can be taken home, changed by hand and brought back; read and written here, stored elsewhere. */
package vn.hocvuso.learning.pack;
