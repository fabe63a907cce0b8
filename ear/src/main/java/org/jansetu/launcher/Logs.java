package org.jansetu.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;

/** One way to log for the launcher, the libraries, the container and the archive. */
final class Logs {

  /** What the container starts with is told only when something is wrong with it. */
  private static final String LEVELS =
      """
      handlers=java.util.logging.ConsoleHandler
      java.util.logging.ConsoleHandler.formatter=org.jansetu.launcher.LogFormat
      java.util.logging.ConsoleHandler.level=FINE
      .level=WARNING
      org.jansetu.level=INFO
      javax.enterprise.system.security.ssl.level=SEVERE
      org.eclipse.persistence.default.level=SEVERE
      org.glassfish.wasp.runtime.TldScanner.level=SEVERE
      PayaraMicro.level=WARNING
      """;

  private Logs() {}

  /**
   * Sets the format and the levels of everything that logs from here on.
   *
   * @return the file that says so, for the container, which would otherwise bring its own
   */
  static Path begin(Settings settings) throws IOException {
    System.setProperty(LogFormat.JSON, Boolean.toString(settings.jsonLog()));
    Path file = settings.dataDir().resolve("logging.properties");
    Files.writeString(file, LEVELS);
    try (InputStream levels = Files.newInputStream(file)) {
      LogManager.getLogManager().readConfiguration(levels);
    }
    return file;
  }
}
