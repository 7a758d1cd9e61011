package vn.hocvuso.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.people.AuditQuestion;

/** What the address asks of the audit, for the page and for what is taken out of it. */
@RequestScoped
public class AuditAsked {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

    private static final List<String> FILTERS = List.of("first", "last", "who", "about", "action");

    @Inject
    HttpServletRequest request;

    /** @throws RuleBroken {@code audit.day} for what is no day */
    AuditQuestion question() {
        return new AuditQuestion(day("first"), day("last"), getWho(), getAbout(), getAction(), before());
    }

    public String getFirst() {
        return text("first");
    }

    public String getLast() {
        return text("last");
    }

    public String getWho() {
        return text("who");
    }

    public String getAbout() {
        return text("about");
    }

    public String getAction() {
        return text("action");
    }

    public boolean isFiltered() {
        return FILTERS.stream().anyMatch(name -> text(name) != null);
    }

    /** Whether this is not the newest page. */
    public boolean isTurned() {
        return before() != null;
    }

    /** The same question, from its newest line on. */
    public String getQuery() {
        return query(Stream.concat(Stream.of("unit"), FILTERS.stream()).toList());
    }

    /** All that is about one person. */
    public String aboutOnly(String number) {
        var rest = query(List.of("unit"));
        return (rest.isEmpty() ? "" : rest + "&") + "about=" + number;
    }

    /** Null where it was not a person's number that was asked for. */
    String aboutNumber() {
        return getAbout() != null && getAbout().matches("#?\\d{1,18}")
                ? getAbout().replace("#", "")
                : null;
    }

    String olderThan(long line) {
        return getQuery() + (getQuery().isEmpty() ? "" : "&") + "before=" + line;
    }

    private String query(List<String> names) {
        var parts = new ArrayList<String>();
        for (var name : names) {
            if (text(name) != null) {
                parts.add(name + "=" + URLEncoder.encode(text(name), StandardCharsets.UTF_8));
            }
        }
        return String.join("&", parts);
    }

    private LocalDate day(String name) {
        try {
            return text(name) == null ? null : LocalDate.parse(text(name), DAY);
        } catch (DateTimeParseException notADay) {
            throw new RuleBroken("audit.day", text(name));
        }
    }

    /** Null for the newest page, also where somebody has typed something else. */
    private Long before() {
        var typed = text("before");
        return typed != null && typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    private String text(String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
