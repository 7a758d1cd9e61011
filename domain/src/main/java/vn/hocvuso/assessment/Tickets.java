package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.platform.Settings;

/**
 * Signs tickets and tells true ones. A ticket is base64url of: version (1 byte), attempt, person, end in epoch seconds
 * (8 bytes each, big-endian), hand (4 bytes), HMAC-SHA256 of all before it (32 bytes). Version 1 had no hand.
 */
@ApplicationScoped
class Tickets {

    private static final byte VERSION = 2;
    private static final byte WITHOUT_HAND = 1;
    private static final int BODY = 1 + 3 * Long.BYTES + Integer.BYTES;
    private static final int MAC = 32;
    private static final int SHORTEST_KEY = 32;

    @Inject
    Settings settings;

    private volatile SecretKeySpec key;

    String sign(Ticket ticket) {
        var body = ByteBuffer.allocate(BODY)
                .put(VERSION)
                .putLong(ticket.attempt())
                .putLong(ticket.person().value())
                .putLong(ticket.endsAt().getEpochSecond())
                .putInt(ticket.hand())
                .array();
        var all = ByteBuffer.allocate(BODY + MAC).put(body).put(mac(body)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** The ticket, when its signature is ours; compared in constant time. */
    Optional<Ticket> open(String text) {
        var all = decoded(text);
        if (all.length == 0 || all.length != length(all[0])) {
            return Optional.empty();
        }
        var body = Arrays.copyOf(all, all.length - MAC);
        boolean ours = MessageDigest.isEqual(mac(body), Arrays.copyOfRange(all, body.length, all.length));
        return ours ? Optional.of(read(body)) : Optional.empty();
    }

    /** Of a whole ticket of this version; of none is 0 bytes long. */
    private static int length(byte version) {
        return version == VERSION ? BODY + MAC : version == WITHOUT_HAND ? BODY - Integer.BYTES + MAC : 0;
    }

    private static Ticket read(byte[] body) {
        var fields = ByteBuffer.wrap(body, 1, body.length - 1);
        return new Ticket(
                fields.getLong(),
                new PersonId(fields.getLong()),
                Instant.ofEpochSecond(fields.getLong()),
                fields.hasRemaining() ? fields.getInt() : 1);
    }

    private static byte[] decoded(String text) {
        try {
            return text == null || text.length() > 2 * (BODY + MAC)
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private byte[] mac(byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            return mac.doFinal(body);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private SecretKeySpec key() {
        if (key == null) {
            var bytes = Base64.getDecoder().decode(settings.text("hocvuso.ticket.key"));
            if (bytes.length < SHORTEST_KEY) {
                throw new IllegalStateException("HOCVUSO_TICKET_KEY is shorter than " + SHORTEST_KEY + " bytes");
            }
            key = new SecretKeySpec(bytes, "HmacSHA256");
        }
        return key;
    }
}
