package id.simpul.core;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether this deployment shows the product or runs an office: {@code -Dsimpul.mode=demo|production}. */
@ApplicationScoped
public class Mode {

    /** Demo accounts exist, the sign-in page offers them; nothing of it in production, which is the default. */
    public boolean demo() {
        return "demo".equals(System.getProperty("simpul.mode"));
    }
}
