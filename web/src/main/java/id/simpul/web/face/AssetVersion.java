package id.simpul.web.face;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.omnifaces.resourcehandler.VersionedResourceHandler;

/**
 * Scripts, styles and icons carry in their addresses what they are, so that a browser that has kept those of the version
 * before asks for the new ones with the first page it gets.
 */
@WebListener
public class AssetVersion implements ServletContextListener {

    private static final String FOLDER = "/resources/simpul/";

    /** Hex digits that tell two builds apart. */
    private static final int DIGITS = 12;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        context.setInitParameter(VersionedResourceHandler.PARAM_NAME_VERSION, version(context));
    }

    private static String version(ServletContext context) {
        Set<String> files = context.getResourcePaths(FOLDER);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : new TreeSet<>(files)) {
                if (!file.endsWith("/")) {
                    try (InputStream bytes = context.getResourceAsStream(file)) {
                        digest.update(bytes.readAllBytes());
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the application cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
