/**
 * Accounts as Keycloak keeps them, over its Admin REST API.
 *
 * <p>Rule of the place: usernames and numbers of accounts only; who they belong to is known elsewhere.
 */
package vn.hocvuso.people.keycloak;
