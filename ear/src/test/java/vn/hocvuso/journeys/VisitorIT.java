package vn.hocvuso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.launcher.Environment;

/** Somebody who only looks: nothing is remembered of them, here or in their browser, and no server tells its name. */
class VisitorIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/verify",
                "/verify/7K2M-9QXT",
                "/skills/framework",
                "/learning/courses",
                "/learning/course?code=an-toan-tai-khoan",
                "/learning/course?code=no-such-course",
                "/session/goodbye"
            })
    void a_public_page_begins_no_session(String path) throws IOException, InterruptedException {
        Stage.environment();
        var request = HttpRequest.newBuilder(URI.create(Environment.running().appUrl() + path))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.body()).contains("<h1");
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "server", "x-powered-by");
    }
}
