package org.jansetu.server;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Ends what the suite started: the browser first, then the server that it looks at. */
public final class ServerSession implements LauncherSessionListener {

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    Browsing.end();
    ServerUnderTest.end();
  }
}
