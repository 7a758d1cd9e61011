package vn.hocvuso.web.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.learning.CourseMedia;
import vn.hocvuso.web.platform.ByteRange;

/** Sends a file of a course, or the part of it that is asked for: some players ask for parts only. */
@ApplicationScoped
class SentMedia {

    @Inject
    CourseMedia media;

    /** @param cache for how long it may be kept, and by whom */
    void send(CourseMedia.Sent sent, String cache, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var length = sent.file().length();
        sent.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", cache);
        var range = ByteRange.asked(request.getHeader("Range"), length);
        if (range.isEmpty()) {
            response.setHeader("Content-Range", "bytes */" + length);
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        var part = range.get();
        if (part.part()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", part.of(length));
        }
        response.setContentType(sent.file().type());
        response.setContentLengthLong(part.length());
        if (!request.getMethod().equals("HEAD")) {
            media.send(sent, part.from(), part.length(), response.getOutputStream());
        }
    }
}
