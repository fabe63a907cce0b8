package org.jansetu.launcher;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts the server, or runs a command about a programme's folder. Ends with 2 when a setting is
 * wrong, with 1 when the start failed.
 */
public final class Main {

  private static final Logger LOG = Logger.getLogger(Main.class.getName());

  private Main() {}

  /** Starts the server from its folder, with the settings of the environment. */
  public static void main(String[] arguments) {
    // The container and the database start side by side. A connection to a jar that is shared would
    // be closed by the one while the other still reads from it, and now and then it was.
    URLConnection.setDefaultUseCaches("jar", false);
    Server server = null;
    int failure;
    try {
      if (arguments.length > 0 && arguments[0].equals("tenant")) {
        System.exit(TenantClasses.run(arguments, home()));
      }
      Settings settings = Settings.read(System.getenv());
      server = new Server(settings, home());
      server.start();
      return;
    } catch (WrongSetting e) {
      System.err.println(e.getMessage());
      failure = 2;
    } catch (Exception e) {
      LOG.log(Level.SEVERE, "The server did not start.", e);
      failure = 1;
    }
    if (server != null) {
      server.stop();
    }
    Runtime.getRuntime().halt(failure);
  }

  /** The folder that this program lies in, with the archive beside it. */
  private static Path home() throws IOException {
    try {
      return new File(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toPath()
          .toAbsolutePath()
          .getParent();
    } catch (URISyntaxException e) {
      throw new IOException("the folder of the server has a name that cannot be read", e);
    }
  }
}
