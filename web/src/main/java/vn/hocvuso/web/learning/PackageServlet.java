package vn.hocvuso.web.learning;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.PackagePreview;
import vn.hocvuso.learning.Packages;
import vn.hocvuso.learning.pack.PackWriter;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.people.MyRoles;
import vn.hocvuso.web.session.Me;

/**
 * {@code GET /learning/package?course=…&number=…}: a version of a course as a zip, written while it is sent. {@code POST
 * /learning/package?unit=…}: a zip to be looked at, laid on the disk while it comes; the page says what came of it.
 */
@WebServlet("/learning/package")
@MultipartConfig(
        maxFileSize = Packages.LARGEST,
        maxRequestSize = Packages.LARGEST + PackageServlet.AROUND,
        fileSizeThreshold = PackageServlet.AROUND)
public class PackageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Bytes a form needs around its file. */
    static final int AROUND = 64 * 1024;

    static final String PAGE = "/learning/package-import";

    private static final int MB = 1 << 20;

    @Inject
    transient Packages packages;

    @Inject
    transient PackageImportPage page;

    @Inject
    transient MyRoles my;

    @Inject
    transient Me me;

    @Inject
    transient Asked asked;

    @Inject
    transient Says says;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (asked.text("course") == null) {
            response.sendRedirect(PAGE);
            return;
        }
        try {
            send(packages.export(me.caller(), asked.text("course"), Math.toIntExact(asked.number("number"))), response);
        } catch (NotAllowed | NotFound | ArithmeticException hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(Packages.Export export, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + export.fileName() + '"');
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        PackWriter.write(export.pack(), response.getOutputStream());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            var unit = my.unit(Action.AUTHOR);
            var file = file(request);
            var preview = file == null || file.getSize() == 0 ? null : checked(unit, file);
            if (preview != null && preview.isRefused()) {
                page.show(preview);
                request.getRequestDispatcher(PAGE).forward(request, response);
                return;
            }
            if (preview == null) {
                says.refused("package.none");
            }
            response.sendRedirect(PAGE + (preview == null ? "?unit=" + unit.code() : "?file=" + preview.file()));
        } catch (RuleBroken rule) {
            says.refused(rule);
            response.sendRedirect(PAGE + "?unit=" + my.unit(Action.AUTHOR).code());
        } catch (NotAllowed | NotFound hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The server cuts off what is too large before anything of it is read. */
    private static Part file(HttpServletRequest request) throws IOException, ServletException {
        try {
            return request.getPart("file");
        } catch (IllegalStateException large) {
            throw new RuleBroken("package.large", Packages.LARGEST / MB);
        }
    }

    private PackagePreview checked(UnitCard unit, Part file) throws IOException {
        var zip = Files.createTempFile("goi-tai-len", ".zip");
        try (var in = file.getInputStream()) {
            Files.copy(in, zip, StandardCopyOption.REPLACE_EXISTING);
            return packages.check(me.caller(), unit.id(), zip);
        } finally {
            Files.delete(zip);
            file.delete();
        }
    }
}
