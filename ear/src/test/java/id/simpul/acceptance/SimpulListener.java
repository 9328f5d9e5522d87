package id.simpul.acceptance;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops what the tests of a run have shared: the browser, then the servers. */
public final class SimpulListener implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Chromium.close();
        Proxied.stop();
        Simpul.stop();
    }
}
