package vn.hocvuso.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A function that always gives the same for the same, with its latest answers at hand. It holds a bounded number of them:
 * when there are more, it forgets all and begins anew.
 */
public final class Remembered<K, V> {

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final int most;
    private final Function<K, V> function;

    /** @param function of nothing but its argument, and never null */
    public Remembered(int most, Function<K, V> function) {
        this.most = most;
        this.function = function;
    }

    public V of(K key) {
        var there = known.get(key);
        return there == null ? made(key) : there;
    }

    private V made(K key) {
        var made = function.apply(key);
        if (known.size() >= most) {
            known.clear();
        }
        known.put(key, made);
        return made;
    }
}
