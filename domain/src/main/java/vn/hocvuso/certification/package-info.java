/**
 * Confirming that a person reached a level, and answering for it: who meets a programme's rule and what others still
 * lack, issuing with a number from the issuer's register, the public answer to a code, and revoking in the open.
 *
 * <p>Words: a <em>programme</em> (chương trình xác nhận) is what can be confirmed; its rule is dated in
 * <em>editions</em>. A <em>certificate</em> (giấy xác nhận) is a record of facts made once. A <em>cycle</em> is one time
 * round for one person. A <em>revocation</em> (thu hồi) stands beside the certificate, which is never deleted.
 *
 * <p>Rule of the place: nothing here changes or deletes what was issued; the database refuses it too.
 */
package vn.hocvuso.certification;
