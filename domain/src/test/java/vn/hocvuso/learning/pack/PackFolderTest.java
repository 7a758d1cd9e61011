package vn.hocvuso.learning.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackFolderTest {

    @Test
    void a_lesson_keeps_its_address_when_its_number_changes() {
        assertThat(PackFolder.slug("02-mat-khau-dai-de-nho.md")).isEqualTo("mat-khau-dai-de-nho");
        assertThat(PackFolder.slug("gioi-thieu.md")).isEqualTo("gioi-thieu");
    }
}
