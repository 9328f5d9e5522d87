package id.simpul.launch;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the data is and who may do what there.
 *
 * @param url JDBC URL of the database
 * @param owner the role that migrates
 * @param app the role the application works as; row-level security always binds it
 * @param superuser the administrator of the embedded PostgreSQL; null when the PostgreSQL is somebody else's
 */
public record Database(String url, Login owner, Login app, Login superuser) {

    /**
     * Opens a connection past any pool.
     *
     * @param login one of this database's roles
     * @return an open connection; the caller closes it
     * @throws SQLException when PostgreSQL does not let the role in
     */
    public Connection connect(Login login) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setConnectTimeout(10);
        return source.getConnection();
    }
}
