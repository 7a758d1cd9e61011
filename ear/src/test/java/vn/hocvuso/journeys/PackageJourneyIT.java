package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** An author takes a course home, changes a line of it by hand, brings it back, and nothing else has changed. */
class PackageJourneyIT extends Journeys {

    static final String SHELF = "qr-va-thanh-toan";
    static final String HEAD = "course.yaml";

    @Test
    void a_course_goes_home_is_changed_by_hand_and_comes_back() throws IOException {
        var page = phone();
        new KeycloakDesk(env())
                .strangersAccount("quantri", "Quản trị", "mot mat khau dai")
                .enter(page, appUrl());
        page.navigate(appUrl() + "/learning/package-import");
        look(page, "package-phone");
        var home = download(page, SHELF + "-v1.zip");
        var head = new String(home.get(HEAD), UTF_8);

        bring(page, changed(home, head.replaceFirst("minutes: \\d+", "minutes: bảy")));
        assertThat(page.locator("#found .refused")).containsText("Có 1 chỗ cần sửa");
        assertThat(page.locator("#problems tbody td.title")).hasText(HEAD);
        assertThat(page.locator("#problems tbody td.number")).hasText(lineOf(head, "minutes:"));
        assertThat(page.locator("#problems tbody tr")).containsText("minutes phải là số nguyên từ 1 đến 600.");
        look(page, "package-problems-phone");

        var mended = changed(home, head.replaceFirst("minutes: \\d+", "minutes: 9"));
        bring(page, mended);
        assertThat(page.locator("#how")).containsText(SHELF + "-2");
        look(page, "package-comes-phone");
        var here = page.url();
        page.navigate(here + "&lang=en");
        look(page, "package-comes-phone-en");
        page.navigate(here + "&lang=vi");
        page.waitForNavigation(() -> page.locator("[id='take:accept']").click());
        assertThat(page.locator("#messages .done")).containsText(SHELF + "-2");

        var back = download(page, SHELF + "-2-v1.zip");
        mended.put(
                HEAD,
                new String(mended.get(HEAD), UTF_8)
                        .replace("code: " + SHELF, "code: " + SHELF + "-2")
                        .getBytes(UTF_8));
        assertThat(back.keySet()).isEqualTo(mended.keySet());
        mended.forEach((name, bytes) ->
                assertThat(new String(back.get(name), UTF_8)).as(name).isEqualTo(new String(bytes, UTF_8)));

        bring(page, back);
        assertThat(page.locator("#how")).containsText("đã đúng như gói này");
        assertThat(page.locator("[id='take:accept']")).hasCount(0);
    }

    private static Map<String, byte[]> download(Page page, String name) throws IOException {
        var file = page.waitForDownload(() -> page.locator("#home li")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("a")
                .click());
        assertThat(file.suggestedFilename()).isEqualTo(name);
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file.path())))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static Map<String, byte[]> changed(Map<String, byte[]> files, String head) {
        var changed = new LinkedHashMap<>(files);
        changed.put(HEAD, head.getBytes(UTF_8));
        return changed;
    }

    private static void bring(Page page, Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        page.setInputFiles("#file", new FilePayload("khoa.zip", "application/zip", bytes.toByteArray()));
        page.waitForNavigation(() -> page.locator("#look").click());
    }

    private static String lineOf(String text, String word) {
        return String.valueOf(text.substring(0, text.indexOf(word) + 1).lines().count());
    }
}
