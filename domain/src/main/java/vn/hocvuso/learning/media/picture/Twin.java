package vn.hocvuso.learning.media.picture;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The same picture as WebP. libwebp comes inside its jar and is loaded from a copy of its own name for every class
 * loader, so a second deployment gets its own; on a machine it was not built for there is no twin.
 */
final class Twin {

    private static final Logger LOG = Logger.getLogger(Twin.class.getName());
    private static final float QUALITY = 0.75f;
    private static final AtomicBoolean SAID = new AtomicBoolean();

    private Twin() {}

    /** @param exact whether every pixel must stay as it is */
    static Optional<byte[]> of(BufferedImage pixels, boolean exact) {
        try {
            var writer = new WebPImageWriterSpi().createWriterInstance(null);
            var how = (WebPWriteParam) writer.getDefaultWriteParam();
            how.setCompressionType(exact ? CompressionType.Lossless : CompressionType.Lossy);
            how.setCompressionQuality(QUALITY);
            return Optional.of(Encoder.written(writer, pixels, how));
        } catch (LinkageError | RuntimeException missing) {
            if (SAID.compareAndSet(false, true)) {
                LOG.log(Level.WARNING, "pictures get no WebP twin on this machine", missing);
            }
            return Optional.empty();
        }
    }
}
