/** Fills a database with a country's worth of invented people and measures the questions pages ask of it. */
package vn.hocvuso.bench;
