package vn.hocvuso.learning.pack;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** The files of a course by their names, in order; each is read when it is asked for, and not kept. */
public final class PackMedia extends AbstractMap<String, byte[]> {

    private final SortedSet<String> names;
    private final Function<String, byte[]> reader;

    public PackMedia(Set<String> names, Function<String, byte[]> reader) {
        this.names = new TreeSet<>(names);
        this.reader = reader;
    }

    @Override
    public boolean containsKey(Object name) {
        return names.contains(name);
    }

    @Override
    public byte[] get(Object name) {
        return names.contains(name) ? reader.apply((String) name) : null;
    }

    @Override
    public Set<Map.Entry<String, byte[]>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, byte[]>> iterator() {
                return names.stream().map(PackMedia.this::entry).iterator();
            }

            @Override
            public int size() {
                return names.size();
            }
        };
    }

    private Map.Entry<String, byte[]> entry(String name) {
        return new SimpleImmutableEntry<>(name, null) {
            private static final long serialVersionUID = 1L;

            @Override
            public byte[] getValue() {
                return reader.apply(name);
            }
        };
    }
}
