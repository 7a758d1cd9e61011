package vn.hocvuso.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.kernel.PersonId;

/**
 * Somebody with a place at the unit today.
 *
 * @param leaving whose place has a last day, which is today at the latest: nothing new begins there before it is over
 */
record KnownPerson(
        PersonId id,
        String fullName,
        LocalDate birthDate,
        String phone,
        String email,
        String identityHash,
        String identityTail,
        String position,
        String audience,
        String group,
        boolean leaving) {

    /** What the code of a piece of news begins with. */
    static final String NEWS = "roster.change.";

    Identity identity() {
        return new Identity(new FullName(fullName), birthDate, phone, mark());
    }

    private IdentityMark mark() {
        return IdentityMark.of(identityHash, identityTail);
    }

    /** What the row says of this person that is not known yet, each as {old, new}; a blank in the row says nothing. */
    List<Reason> news(RosterRow row) {
        var line = row.line();
        var news = new ArrayList<Reason>();
        compare(news, "name", fullName, name(row).value());
        compare(news, "birth-date", birthDate, line.birthDate());
        compare(news, "phone", phone, line.phone());
        compare(news, "email", email, line.email());
        compare(news, "identity", mark(), row.identity().number());
        compare(news, "position", position, line.position().isEmpty() ? null : line.position());
        compare(news, "audience", audience, line.audience());
        compare(news, "group", group, line.group());
        return news;
    }

    /** Another spelling of one name is not news. */
    FullName name(RosterRow row) {
        var own = new FullName(fullName);
        var said = row.identity().name();
        return own.key().equals(said.key()) ? own : said;
    }

    void change(Person person, RosterRow row) {
        var line = row.line();
        person.rename(name(row));
        person.learn(line.birthDate(), line.phone(), line.email());
        person.identify(row.identity().number());
    }

    Place place(RosterRow row) {
        var line = row.line();
        return new Place(
                line.position().isEmpty() ? position : line.position(),
                row.audience() == null ? Audience.of(audience) : row.audience(),
                line.group() == null ? group : line.group());
    }

    private static void compare(List<Reason> news, String what, Object old, Object said) {
        if (said != null && !said.equals(old)) {
            news.add(Reason.of(NEWS + what, shown(old), shown(said)));
        }
    }

    private static Object shown(Object value) {
        return value instanceof IdentityMark ? value.toString() : Objects.requireNonNullElse(value, "—");
    }
}
