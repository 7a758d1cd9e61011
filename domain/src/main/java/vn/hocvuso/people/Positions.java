package vn.hocvuso.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.people.text.Toneless;
import vn.hocvuso.platform.ContentFile;

/** Which audience a position counts in, by the words of {@code positions.yaml}. */
final class Positions {

    private record Word(String words, Audience audience) {}

    private static final List<Word> WORDS = read();

    private Positions() {}

    /** Empty where no word of the position is known. */
    static Optional<Audience> audience(String position) {
        var padded = " " + key(position) + " ";
        return WORDS.stream()
                .filter(word -> padded.contains(" " + word.words() + " "))
                .min(Comparator.<Word>comparingInt(word -> padded.indexOf(" " + word.words() + " "))
                        .thenComparing(word -> -word.words().length()))
                .map(Word::audience);
    }

    /** Equal for spellings of one position that differ in case, tones or punctuation. */
    static String key(String position) {
        return Toneless.words(position);
    }

    private static List<Word> read() {
        var words = new ArrayList<Word>();
        for (var entry : file().yaml().entrySet()) {
            for (var text : (List<?>) entry.getValue()) {
                words.add(new Word(key(text.toString()), Audience.of(entry.getKey())));
            }
        }
        return List.copyOf(words);
    }

    private static ContentFile file() {
        try (var stream = Positions.class.getResourceAsStream("positions.yaml")) {
            return new ContentFile("positions.yaml", stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
