package vn.hocvuso.learning.media.drawing;

import java.util.ArrayDeque;
import java.util.Deque;

/** The elements that are open, the innermost first. */
final class Names {

    private final Deque<String> open = new ArrayDeque<>();

    void push(String name) {
        open.push(name);
    }

    void pop() {
        open.pop();
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    boolean parentIs(String name) {
        return name.equals(open.peek());
    }

    boolean isText() {
        return !open.isEmpty() && Allowed.TEXTS.contains(open.peek());
    }
}
