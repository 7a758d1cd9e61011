/**
 * What stands in a bank of questions and who vouches for it, as pages show it, and how a try draws from it. A question is
 * <em>activated</em> in one wording, at a unit, for that unit and all below it; until then it is one "chưa có chuyên gia
 * duyệt".
 *
 * <p>Rule of the place: nothing here reads or writes the database.
 */
package vn.hocvuso.assessment.bank;
