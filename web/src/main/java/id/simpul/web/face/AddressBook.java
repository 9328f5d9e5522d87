package id.simpul.web.face;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * Reads {@code WEB-INF/addresses.txt} at start and puts {@link AddressServlet} in front of the pages it names. A
 * servlet rather than a filter, so that every filter (headers, sign-in) has spoken before a page is chosen.
 */
@WebListener
public class AddressBook implements ServletContextListener {

    private static final String FILE = "/WEB-INF/addresses.txt";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        List<Address> addresses;
        try (InputStream file = context.getResourceAsStream(FILE)) {
            addresses = read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
        ServletRegistration.Dynamic servlet = context.addServlet("addresses", new AddressServlet(addresses));
        servlet.addMapping(addresses.stream().map(Address::mapping).distinct().toArray(String[]::new));
    }

    /** Fixed addresses first: {@code /permohonan/baru} is not the case numbered "baru". */
    static List<Address> read(InputStream file) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Address::parse)
                    .sorted(Comparator.comparing(Address::variable))
                    .toList();
        }
    }
}
