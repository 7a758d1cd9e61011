package vn.hocvuso.assessment;

import java.time.Instant;
import java.util.List;
import vn.hocvuso.assessment.gift.Gift;
import vn.hocvuso.assessment.question.Fraction;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.Order;
import vn.hocvuso.kernel.Remembered;

/**
 * One slot of an attempt: its question, and the answer that stands.
 *
 * @param gift the question as it was when the attempt started
 * @param seq count of the answer; 0 when there is none
 * @param packed the answer by the numbers shown, see {@link Given#unpacked}
 * @param receivedAt null when there is none
 */
record SlotAnswer(int slot, String gift, int seq, String packed, Instant receivedAt) {

    /** Questions never change, and a test asks the same ones of everybody: each is read once, not on every page. */
    private static final Remembered<String, Item> READ =
            new Remembered<>(2_000, gift -> Gift.read(gift).items().get(0));

    static final String OF_ATTEMPT = """
            with asked as (select cast(? as bigint) as attempt),
            latest as materialized (
                select distinct on (slot) slot, client_seq, given, received_at
                from response
                where attempt_id = (select attempt from asked)
                order by slot, client_seq desc
            )
            select s.slot, q.gift, coalesce(r.client_seq, 0), coalesce(array_to_string(r.given, chr(31)), ''), r.received_at
            from attempt_slot s
            join question q on q.id = s.question_id
            left join latest r on r.slot = s.slot
            where s.attempt_id = (select attempt from asked)
            order by s.slot
            """;

    Item item() {
        return READ.of(gift);
    }

    /** By the numbers shown. */
    List<String> given() {
        return Given.unpacked(packed);
    }

    Order order(long seed, Item item) {
        return Order.of(seed, slot, item.body());
    }

    Fraction share(long seed) {
        var item = item();
        return item.body().share(order(seed, item).inFile(given()));
    }
}
