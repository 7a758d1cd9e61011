package vn.hocvuso.people;

import vn.hocvuso.kernel.PersonId;

/**
 * A person is being forgotten. Whoever keeps words or files of the person, or about the person, lets go of them in this same
 * transaction; what is counted stays.
 */
public record PersonErased(PersonId person) {}
