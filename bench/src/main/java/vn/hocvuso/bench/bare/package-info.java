/** What is measured against: the least a server can do. */
package vn.hocvuso.bench.bare;
