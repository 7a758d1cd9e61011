package vn.hocvuso.people;

import java.security.SecureRandom;

/**
 * A password to be read from paper and typed once, such as {@code kemu-tase-vuha-4829}: three groups that can be spoken
 * and four digits, without letters that look alike. 48 bits from a secure source (16 consonants and 4 vowels: 12 bits a
 * group; 8 digits: 3 bits each), which is plenty for one use behind a lock after ten wrong tries.
 */
final class OneTimePassword {

    private static final String CONSONANTS = "bcdfghkmnprstvxz";
    private static final String VOWELS = "aeuy";
    private static final String DIGITS = "23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    static String next() {
        return "%s-%s-%s-%s".formatted(group(), group(), group(), number());
    }

    private static String group() {
        return one(CONSONANTS) + one(VOWELS) + one(CONSONANTS) + one(VOWELS);
    }

    private static String number() {
        return one(DIGITS) + one(DIGITS) + one(DIGITS) + one(DIGITS);
    }

    private static String one(String of) {
        return String.valueOf(of.charAt(RANDOM.nextInt(of.length())));
    }
}
