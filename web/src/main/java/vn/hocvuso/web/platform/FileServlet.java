package vn.hocvuso.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import vn.hocvuso.platform.DamagedFile;
import vn.hocvuso.platform.FileCard;
import vn.hocvuso.platform.Files;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.web.session.Me;

/**
 * {@code /files/<number>/<any name>}: a stored file to whoever may open it; to everybody else it is not there. Its ETag
 * is the digest of its bytes, and it may be asked for in ranges.
 */
@WebServlet("/files/*")
public class FileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(FileServlet.class.getName());
    private static final Pattern NUMBER = Pattern.compile("/(\\d{1,18})(?:/.*)?");

    @Inject
    transient Files files;

    @Inject
    transient Me me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(files.open(me.caller(), number(request.getPathInfo())), request, response);
        } catch (NotAllowed hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static long number(String path) {
        var number = NUMBER.matcher(path == null ? "" : path);
        if (!number.matches()) {
            throw new NotAllowed();
        }
        return Long.parseLong(number.group(1));
    }

    private void answer(FileCard file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var tag = '"' + file.sha256() + '"';
        describe(file, tag, response);
        if (names(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var ifRange = request.getHeader("If-Range");
        var header = ifRange == null || ifRange.equals(tag) ? request.getHeader("Range") : null;
        var range = ByteRange.asked(header, file.length());
        if (range.isEmpty()) {
            response.setHeader("Content-Range", "bytes */" + file.length());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        send(file, range.get(), request, response);
    }

    private static void describe(FileCard file, String tag, HttpServletResponse response) {
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        response.setHeader(
                "Content-Disposition", (file.isInline() ? "inline" : "attachment") + "; filename*=UTF-8''" + name);
    }

    private static boolean names(String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }

    private void send(FileCard file, ByteRange range, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(file.media());
        response.setContentLengthLong(range.length());
        if (range.part()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", range.of(file.length()));
        }
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        try {
            files.copy(file, range.from(), range.length(), response.getOutputStream());
        } catch (DamagedFile damaged) {
            LOG.log(Level.SEVERE, "file {0}: {1}", new Object[] {String.valueOf(file.id()), damaged.getMessage()});
            breakOff(response, damaged);
        }
    }

    /** What has gone out cannot be taken back: then the connection breaks, so that half a file is not taken for one. */
    private static void breakOff(HttpServletResponse response, DamagedFile damaged) throws IOException {
        if (response.isCommitted()) {
            throw new IOException(damaged);
        }
        response.reset();
        response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
}
