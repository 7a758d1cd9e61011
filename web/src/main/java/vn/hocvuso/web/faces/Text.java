package vn.hocvuso.web.faces;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;

/**
 * The texts of all contexts in one bundle. They lie in {@code text/<context>_<language>.properties}, UTF-8; a text that
 * nobody wrote in English is shown in Vietnamese.
 */
public final class Text extends ResourceBundle {

    static final List<String> CONTEXTS = List.of(
            "common",
            "session",
            "platform",
            "skills",
            "people",
            "assessment",
            "learning",
            "activities",
            "certification",
            "reporting");

    private static final Text VIETNAMESE = new Text("vi", null);
    private static final Text ENGLISH = new Text("en", VIETNAMESE);

    private final Properties texts = new Properties();

    private Text(String language, ResourceBundle otherwise) {
        setParent(otherwise);
        CONTEXTS.forEach(context -> read("/text/%s_%s.properties".formatted(context, language)));
    }

    /** English for English, Vietnamese for every other language. */
    public static Text in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? ENGLISH : VIETNAMESE;
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.getProperty(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(
                parent == null ? texts.stringPropertyNames() : Collections.list(parent.getKeys()));
    }

    private void read(String path) {
        try (var file = Text.class.getResourceAsStream(path)) {
            if (file != null) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
