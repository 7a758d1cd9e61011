/**
 * What a programme asks for, read from its file: legal basis, validity, criteria.
 *
 * <p>Rule of the place: no person and no day; what someone has done is found in {@code certification}.
 */
package vn.hocvuso.certification.rule;
