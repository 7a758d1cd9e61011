package vn.hocvuso.launcher;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** The administrator's line in Payara's {@code admin-keyfile}: salted SHA-256, a hundred rounds, as Payara reads it. */
final class AdminKey {

    private static final int ROUNDS = 100;

    private AdminKey() {}

    static String line(String password) throws GeneralSecurityException {
        var salt = new byte[8];
        new SecureRandom().nextBytes(salt);
        return "admin;" + hash(password, salt) + ";asadmin\n";
    }

    private static String hash(String password, byte[] salt) throws GeneralSecurityException {
        var sha = MessageDigest.getInstance("SHA-256");
        sha.update(password.getBytes(StandardCharsets.UTF_8));
        var hash = sha.digest(salt);
        for (int round = 2; round <= ROUNDS; round++) {
            hash = sha.digest(hash);
        }
        var both = new ByteArrayOutputStream();
        both.writeBytes(hash);
        both.writeBytes(salt);
        return "{SSHA256}" + Base64.getEncoder().encodeToString(both.toByteArray());
    }
}
