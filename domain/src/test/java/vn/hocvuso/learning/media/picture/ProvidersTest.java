package vn.hocvuso.learning.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.learning.media.Pictures.as;
import static vn.hocvuso.learning.media.Pictures.photograph;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ProvidersTest {

    @Test
    void the_list_of_the_server_holds_none_of_ours_and_pictures_are_read_and_written_all_the_same() {
        ImageIO.scanForPlugins();
        assertThat(ImageIO.getImageReadersByFormatName("webp").hasNext()).isTrue();
        Providers.withdraw();
        assertThat(ImageIO.getImageReadersByFormatName("webp").hasNext()).isFalse();
        assertThat(ImageIO.getImageWritersByFormatName("webp").hasNext()).isFalse();
        assertThat(ImageIO.getImageReadersByFormatName("jpeg").hasNext()).isTrue();

        var webp = CleanPicture.of(as("jpeg", photograph(80, 60))).webp();
        assertThat(CleanPicture.of(webp.orElseThrow()).width()).isEqualTo(80);
    }

    /** As a second deployment in the same server. */
    @Test
    void a_second_class_loader_loads_its_own_encoder() throws Exception {
        var picture = as("jpeg", photograph(80, 60));
        for (int deployment = 1; deployment <= 3; deployment++) {
            try (var loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
                var type = loader.loadClass(CleanPicture.class.getName());
                assertThat(type).isNotSameAs(CleanPicture.class);
                var kept = type.getMethod("of", byte[].class).invoke(null, (Object) picture);
                var webp = (Optional<?>) type.getMethod("webp").invoke(kept);
                assertThat(webp).isPresent();
            }
        }
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(ProvidersTest::address)
                .toArray(URL[]::new);
    }

    private static URL address(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
