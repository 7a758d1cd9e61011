package vn.hocvuso.bench.bare;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Commits one row and says so. Deployed beside the application while the floor is measured, and never else. */
@WebServlet("/row")
public class Bare extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Resource(lookup = "jdbc/hocvuso")
    private transient DataSource database;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("insert into bench_floor (said) values ('one row')")) {
            response.getWriter().print(statement.executeUpdate());
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
