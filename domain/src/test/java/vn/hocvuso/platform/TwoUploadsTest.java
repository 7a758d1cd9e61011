package vn.hocvuso.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.hocvuso.platform.Shelf.KEEPER;
import static vn.hocvuso.platform.Shelf.OTHER_KEEPER;
import static vn.hocvuso.platform.Shelf.OTHER_UNIT;
import static vn.hocvuso.platform.Shelf.TODAY;
import static vn.hocvuso.platform.Shelf.UNIT;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;

/** Requests at the same moment, each on a connection of its own, on a database where everything is committed. */
class TwoUploadsTest {

    EntityManagerFactory factory;

    @BeforeEach
    void open() {
        factory = TestDatabase.factory("two_uploads");
        var request = TestDatabase.request(factory);
        request.run(Shelf.WORLD);
        request.commit();
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void two_uploads_at_once_cannot_go_past_the_quota_together() {
        var failures = together(
                shelf -> shelf.keep(KEEPER, UNIT, "a".repeat(700_000)),
                shelf -> shelf.keep(KEEPER, UNIT, "b".repeat(700_000)));
        assertThat(failures).singleElement().satisfies(failure -> assertThat(failure)
                .hasMessage("file.quota"));
        var later = TestDatabase.request(factory);
        assertThat(shelf(later).files.used(UNIT)).isEqualTo(700_000);
        later.commit();
    }

    @Test
    void two_who_bring_the_same_content_at_once_both_keep_it_and_it_lies_there_once() {
        for (int i = 0; i < 5; i++) {
            var text = i + "a".repeat(300_000);
            assertThat(together(
                            shelf -> shelf.keep(KEEPER, UNIT, text),
                            shelf -> shelf.keep(OTHER_KEEPER, OTHER_UNIT, text)))
                    .isEmpty();
            var later = TestDatabase.request(factory);
            assertThat(contents(later)).isEqualTo(i + 1);
            later.commit();
            emptyUsage();
        }
    }

    @Test
    void the_sweep_leaves_what_is_being_uploaded_and_what_is_being_named() {
        var first = TestDatabase.request(factory);
        var id = shelf(first).keep(KEEPER, UNIT, "danh sách");
        first.commit();
        var second = TestDatabase.request(factory);
        shelf(second).files.remove(KEEPER, id);
        second.commit();

        var naming = TestDatabase.request(factory);
        var named = shelf(naming).keep(KEEPER, UNIT, "danh sách");
        var uploading = shelf(naming).keep(KEEPER, UNIT, "danh sách mới");
        var sweeping = TestDatabase.request(factory);
        assertThat(shelf(sweeping).files.sweep()).isZero();
        sweeping.commit();
        naming.commit();

        var reading = TestDatabase.request(factory);
        var shelf = shelf(reading);
        for (var file : List.of(named, uploading)) {
            var card = shelf.files.open(KEEPER, file);
            assertThat(shelf.read(card, 0, card.length())).hasSize((int) card.length());
        }
        reading.commit();
    }

    @Test
    void who_names_a_content_that_is_just_being_swept_brings_it_anew() {
        var first = TestDatabase.request(factory);
        var id = shelf(first).keep(KEEPER, UNIT, "danh sách");
        shelf(first).files.remove(KEEPER, id);
        first.commit();

        var sweeping = TestDatabase.request(factory);
        assertThat(shelf(sweeping).files.sweep()).isEqualTo(1);
        var naming = CompletableFuture.supplyAsync(() -> {
            var request = TestDatabase.request(factory);
            var kept = shelf(request).keep(KEEPER, UNIT, "danh sách");
            request.commit();
            return kept;
        });
        sweeping.commit();

        var kept = naming.join();
        var reading = TestDatabase.request(factory);
        var card = shelf(reading).files.open(KEEPER, kept);
        assertThat(shelf(reading).read(card, 0, card.length())).hasSize((int) card.length());
        reading.commit();
    }

    private List<Throwable> together(ToLongFunction<Shelf> one, ToLongFunction<Shelf> other) {
        var start = new CyclicBarrier(2);
        var running = new ArrayList<CompletableFuture<Throwable>>();
        for (var upload : List.of(one, other)) {
            running.add(CompletableFuture.supplyAsync(() -> catchThrowable(() -> {
                var request = TestDatabase.request(factory);
                var shelf = shelf(request);
                start.await();
                try {
                    upload.applyAsLong(shelf);
                    request.commit();
                } finally {
                    request.end();
                }
            })));
        }
        return running.stream()
                .map(CompletableFuture::join)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Shelf shelf(TestDatabase request) {
        var shelf = new Shelf(request.entities(), request.source(), TODAY);
        shelf.settings.put("hocvuso.files.quota.mb", "1");
        return shelf;
    }

    private static long contents(TestDatabase request) {
        record Count(long number) {}
        return request.sql()
                .first(Count.class, "select count(*) from file_content")
                .orElseThrow()
                .number();
    }

    private void emptyUsage() {
        var request = TestDatabase.request(factory);
        request.run("delete from file_usage");
        request.commit();
    }
}
