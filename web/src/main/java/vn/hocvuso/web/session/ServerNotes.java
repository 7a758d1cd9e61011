package vn.hocvuso.web.session;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the server's login noted in the session for each login under way. It keeps the notes of the last one only, so
 * that of two tabs the first would be refused: here they are kept for each tab and put back when that tab returns.
 */
final class ServerNotes implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = ServerNotes.class.getName();
    private static final int MOST = 4;

    private final LinkedHashMap<String, HashMap<String, Object>> byState;

    private ServerNotes(Map<String, HashMap<String, Object>> byState) {
        this.byState = new LinkedHashMap<>(byState);
    }

    /** What stands in a session now, to be compared with afterwards. */
    static Map<String, Object> allOf(HttpSession session) {
        var all = new HashMap<String, Object>();
        Collections.list(session.getAttributeNames()).forEach(name -> all.put(name, session.getAttribute(name)));
        return all;
    }

    /** Keeps what was noted since {@code before} as the notes of one login. */
    static void keep(HttpSession session, String state, Map<String, Object> before) {
        var noted = new HashMap<>(allOf(session));
        noted.remove(ATTRIBUTE);
        noted.entrySet().removeIf(note -> Objects.equals(before.get(note.getKey()), note.getValue()));
        session.setAttribute(ATTRIBUTE, of(session).with(state, noted));
    }

    /** Puts the notes of one login back; does nothing for an unknown one. */
    static void putBack(HttpSession session, String state) {
        of(session).byState.getOrDefault(state, new HashMap<>()).forEach(session::setAttribute);
    }

    private static ServerNotes of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof ServerNotes notes ? notes : new ServerNotes(Map.of());
    }

    private ServerNotes with(String state, HashMap<String, Object> noted) {
        var more = new ServerNotes(byState);
        more.byState.put(state, noted);
        if (more.byState.size() > MOST) {
            more.byState.remove(more.byState.keySet().iterator().next());
        }
        return more;
    }
}
