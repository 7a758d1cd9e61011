package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.assessment.AssessmentBeans.MAI;
import static vn.hocvuso.assessment.SittingBeans.HERE;
import static vn.hocvuso.assessment.SittingBeans.THERE;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.assessment.question.Kind;

/**
 * One try after the other, step by step. {@code a:1=x} device a sends answer x under count 1 to the short question and hears
 * whether it is kept; {@code ~} before it: the receipt is lost on the way, so the device sends it again later. {@code
 * take:b} goes on at device b. {@code +20} minutes pass, {@code +20s} seconds. {@code out} the session ends: nothing of it
 * is needed. {@code in} hands in; {@code clock} is the server's minute. Heard: kept, taken (another answer stands under that
 * count), submitted, late or elsewhere.
 */
class WalkTest {

    private static final Pattern SENT = Pattern.compile("(~?)([ab]):(\\d+)=(\\w+)");

    final SittingBeans beans = new SittingBeans();
    final Map<String, Sheet> sheets = new HashMap<>();
    long attempt;
    String holds;

    @AfterEach
    void nothing_is_kept() {
        beans.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "one answer, any, a:1=x in, kept, x",
        "the later count holds, any, a:1=x a:2=y in, kept kept, y",
        "reordered on the way, any, a:2=y a:1=x in, kept kept, y",
        "sent twice, any, a:1=x a:1=x in, kept kept, x",
        "receipt lost and sent again, any, ~a:1=x a:1=x in, kept kept, x",
        "receipt lost and never asked, any, ~a:1=x in, kept, x",
        "two pages of one browser count together, any, a:1=x b:2=y in, kept kept, y",
        "two devices under one count, any, a:1=x b:1=y in, kept taken, x",
        "the second device counts on, any, a:1=x b:1=y b:2=y in, kept taken kept, y",
        "the session is out, any, out a:1=x in, kept, x",
        "in the last second, any, +30 a:1=x in, kept, x",
        "in the grace, any, +30 +30s a:1=x in, kept, x",
        "behind the grace, any, +30 +31s a:1=x, late, -",
        "in time and again when it is late, any, ~a:1=x +31 +1s a:1=x a:2=y, kept kept late, x",
        "offline over the end, any, a:1=x +45 a:2=y, kept late, x",
        "after handing in, any, a:1=x in a:2=y, kept submitted, x",
        "handed in and the old one again, any, a:1=x in a:1=x, kept kept, x",
        "nobody comes back, any, a:1=x +60 clock, kept, x",
        "nobody comes back and then late, any, a:1=x +60 clock a:2=y, kept submitted, x",
        "handed over, one, a:1=x take:b b:2=y in, kept kept, y",
        "handed over and the old device goes on, one, a:1=x take:b a:2=y in, kept elsewhere, x",
        "handed over and what it had saved is said again, one, a:1=x take:b a:1=x in, kept kept, x",
        "handed over there and back, one, a:1=x take:b b:2=y take:a a:3=z in, kept kept kept, z",
        "handed over late, one, a:1=x +31 +1s b:2=y clock, kept late, x"
    })
    void what_is_graded_is_what_was_acknowledged(
            String name, String devices, String steps, String heard, String stands) {
        begin(devices.equals("one"));
        var answers = Arrays.stream(steps.split(" "))
                .map(this::step)
                .filter(answer -> !answer.isEmpty())
                .collect(Collectors.joining(" "));
        assertThat(answers).isEqualTo(heard);
        beans.tests.clock.plus(Duration.ofHours(2));
        beans.tests.overdue.sealAll();
        assertThat(standing()).isEqualTo(stands);
    }

    private void begin(boolean oneDevice) {
        holds = HERE;
        long sitting = beans.ready(beans.plan("learner", "all", oneDevice));
        beans.tests.clock.plus(Duration.between(beans.tests.clock.instant(), SittingBeans.opens()));
        attempt = beans.rooms.begin(MAI, sitting, null, HERE);
        open("a");
        if (!oneDevice) {
            open("b");
        }
    }

    private void open(String device) {
        sheets.put(
                device,
                beans.tests
                        .attempts
                        .sheet(MAI, attempt, device.equals("a") ? HERE : THERE)
                        .orElseThrow());
    }

    private String step(String step) {
        var sent = SENT.matcher(step);
        if (sent.matches()) {
            return send(sent.group(2), Integer.parseInt(sent.group(3)), sent.group(4));
        }
        if (step.startsWith("+")) {
            long number = Long.parseLong(step.replaceAll("\\D", ""));
            beans.tests.clock.plus(step.endsWith("s") ? Duration.ofSeconds(number) : Duration.ofMinutes(number));
        } else if (step.startsWith("take:")) {
            var device = step.substring("take:".length());
            holds = device.equals("a") ? HERE : THERE;
            beans.tests.attempts.takeOver(MAI, attempt, holds);
            open(device);
        } else if (step.equals("in")) {
            beans.tests.attempts.submit(MAI, attempt, holds);
        } else if (step.equals("clock")) {
            beans.tests.overdue.sealAll();
        }
        return "";
    }

    private String send(String device, int seq, String value) {
        var sheet = sheets.getOrDefault(device, sheets.get("a"));
        var slot = AttemptsTest.of(sheet, Kind.SHORT).slot();
        var receipt =
                beans.tests.responses.save(sheet.ticket(), attempt, List.of(new Given(slot, seq, List.of(value))));
        if (!receipt.saved().isEmpty()) {
            return "kept";
        }
        return receipt.closed() == null ? "taken" : receipt.closed().replace("attempt.", "");
    }

    private String standing() {
        var typed = AttemptsTest.judged(
                        beans.tests.attempts.review(MAI, attempt).orElseThrow(), Kind.SHORT)
                .typed();
        return typed.isEmpty() ? "-" : typed;
    }
}
