package vn.hocvuso.certification;

import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;

/** A person as the roster of a unit has them on a day. */
record Who(PersonId person, String name, LocalDate born, String position, String group) {}
