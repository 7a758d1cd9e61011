/** How people come along: how long they were at it, and who is stuck. Only read, never kept: the events are the truth. */
package vn.hocvuso.learning.watch;
