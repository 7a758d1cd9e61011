/**
 * Invented schools' lives, for showing the product: people, their studies, their papers, from September 2025 to today.
 *
 * <p>Rule of the place: nothing is written to the database except through the domain's doors, by people who hold the
 * right, on the day the clock says. It runs in demo mode only, and the product's own EAR does not contain it.
 */
package vn.hocvuso.demo;
