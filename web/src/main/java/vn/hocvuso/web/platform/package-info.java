/**
 * The inbox of whoever signed in and the page of a job. What makes jobs and messages move on this node, while the
 * application stands; files to whoever may open them, and the hourly sweep of what nobody names; the sealing of the audit,
 * and its page for auditors, in words, as a list for a spreadsheet, and with the head of the chain.
 */
package vn.hocvuso.web.platform;
