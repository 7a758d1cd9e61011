/**
 * The insides of {@link vn.hocvuso.platform.Audit}: rows, the keys that lock what is personal in them, the chain that
 * seals them, and the command that checks the chain.
 *
 * <p>Rule of the place: JDBC and the JDK only, so that {@link vn.hocvuso.platform.audit.CheckCommand} runs without a server.
 */
package vn.hocvuso.platform.audit;
