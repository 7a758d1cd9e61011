package vn.hocvuso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** The server's data source. Looked up by name: Payara leaves {@code @Resource} empty in a library of the EAR. */
@ApplicationScoped
public class Database {

    @Produces
    DataSource source() throws NamingException {
        return InitialContext.doLookup("jdbc/hocvuso");
    }
}
