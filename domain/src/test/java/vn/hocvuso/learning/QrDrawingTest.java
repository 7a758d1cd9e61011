package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrDrawingTest {

    static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @Test
    void what_is_drawn_reads_as_the_address() throws Exception {
        var svg = QrDrawing.svg("https://hocvuso.example/k/abc2345");
        var size = Integer.parseInt(svg.replaceFirst(".*viewBox=\"0 0 (\\d+) .*", "$1"));
        var pixels = new int[size * 4 * size * 4];
        Arrays.fill(pixels, 0xffffff);
        MODULE.matcher(svg).results().forEach(module -> {
            int x = Integer.parseInt(module.group(1)) * 4;
            int y = Integer.parseInt(module.group(2)) * 4;
            for (int row = y; row < y + 4; row++) {
                Arrays.fill(pixels, row * size * 4 + x, row * size * 4 + x + 4, 0);
            }
        });
        var source = new RGBLuminanceSource(size * 4, size * 4, pixels);
        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
        assertThat(read.getText()).isEqualTo("https://hocvuso.example/k/abc2345");
    }
}
