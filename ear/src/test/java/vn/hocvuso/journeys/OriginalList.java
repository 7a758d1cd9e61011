package vn.hocvuso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Arrays;

/** The staff list as it was uploaded, asked for over HTTP: whole, in parts, unchanged, and by those it is not for. */
record OriginalList(String address) {

    private static final int OK = 200;
    private static final int PART = 206;
    private static final int UNCHANGED = 304;
    private static final int NOT_THERE = 404;
    private static final int BEHIND_THE_END = 416;

    void isReadBy(Page keeper) {
        var whole = ask(keeper, RequestOptions.create(), OK);
        var bytes = whole.body();
        assertThat(whole.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("content-length", String.valueOf(bytes.length))
                .containsEntry("content-disposition", "attachment; filename*=UTF-8''danh-sach.xlsx");

        var part = ask(keeper, RequestOptions.create().setHeader("Range", "bytes=100-199"), PART);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(bytes, 100, 200));
        assertThat(part.headers()).containsEntry("content-range", "bytes 100-199/" + bytes.length);

        var behind =
                ask(keeper, RequestOptions.create().setHeader("Range", "bytes=" + bytes.length + "-"), BEHIND_THE_END);
        assertThat(behind.headers()).containsEntry("content-range", "bytes */" + bytes.length);

        var tag = whole.headers().get("etag");
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        ask(keeper, RequestOptions.create().setHeader("If-None-Match", tag), UNCHANGED);
    }

    void isNotThereFor(Page other) {
        ask(other, RequestOptions.create(), NOT_THERE);
        ask(other, RequestOptions.create().setHeader("Range", "bytes=0-9"), NOT_THERE);
    }

    private APIResponse ask(Page page, RequestOptions options, int expected) {
        var answer = page.request().get(address, options);
        assertThat(answer.status()).as(address).isEqualTo(expected);
        return answer;
    }
}
