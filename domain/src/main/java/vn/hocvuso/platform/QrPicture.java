package vn.hocvuso.platform;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A text as a QR code: a black and white picture without a margin, every module {@value #SCALE} pixels wide. */
public final class QrPicture {

    private static final int SCALE = 12;

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0);

    private QrPicture() {}

    public static String dataAddress(String text) {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(draw(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS)), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(text, tooLong);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private static BufferedImage draw(BitMatrix modules) {
        int side = modules.getWidth() * SCALE;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                picture.setRGB(x, y, modules.get(x / SCALE, y / SCALE) ? 0x000000 : 0xffffff);
            }
        }
        return picture;
    }
}
