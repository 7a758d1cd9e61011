package vn.hocvuso.learning.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packages as bytes, as files, and as something two of which can be held against each other. */
public final class Packs {

    private Packs() {}

    public static byte[] zip(Pack pack) {
        try {
            var out = new ByteArrayOutputStream();
            PackWriter.write(pack, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** In the order of the zip. */
    public static Map<String, byte[]> unzip(byte[] zip) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            var files = new LinkedHashMap<String, byte[]>();
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
            return files;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** As a teacher's computer packs it. */
    public static byte[] zip(Map<String, byte[]> files) {
        try {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                for (var file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue());
                }
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Everything it says, in values that know when they are equal. */
    public static Map<String, Object> said(Pack pack) {
        var said = new LinkedHashMap<String, Object>();
        said.put("code", pack.code());
        said.put("title", pack.title().vi() + '\0' + pack.title().en());
        said.put("summary", pack.summary().vi() + '\0' + pack.summary().en());
        said.put("audiences", pack.audiences());
        said.put("goals", pack.goals());
        said.put("licence", String.valueOf(pack.licence()));
        said.put("selfEnrolment", pack.selfEnrolment());
        said.put("sections", pack.sections());
        said.put("quiz", String.valueOf(pack.quiz()));
        said.put(
                "media",
                pack.media().entrySet().stream()
                        .map(file -> file.getKey() + '\0' + new String(file.getValue(), StandardCharsets.ISO_8859_1))
                        .collect(Collectors.toList()));
        return said;
    }
}
