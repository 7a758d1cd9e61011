/** How far people are with the programmes that were asked of them: counts for whoever sees figures, names for whoever sees names. */
package vn.hocvuso.learning.figures;
