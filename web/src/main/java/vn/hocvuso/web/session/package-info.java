/**
 * Who is at the keyboard: login, logout, and the door every page stands behind. Keycloak says who somebody is;
 * nothing here knows what they may do.
 *
 * <p>Rule of the place: nobody ever sees an empty or a container's error page on the way in. Either the page asked for,
 * or one page with one button "Đăng nhập lại". The container protects nothing and its roles are not used:
 * {@link vn.hocvuso.web.session.SignedIn} is the door, {@link vn.hocvuso.web.session.Me} the answer.
 */
package vn.hocvuso.web.session;
