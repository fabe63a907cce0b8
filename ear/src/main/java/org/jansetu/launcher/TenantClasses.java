package org.jansetu.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the tenant command with the business classes beside it. The server must not see them outside
 * the archive, so they lie in a folder of their own and are loaded for this command only.
 */
final class TenantClasses {

  private TenantClasses() {}

  /** Runs the command and returns what the program ends with. */
  static int run(String[] arguments, Path home) throws Exception {
    List<URL> urls = new ArrayList<>();
    urls.add(home.resolve("jansetu.jar").toUri().toURL());
    jars(home.resolve("lib"), urls);
    jars(home.resolve("lib-tenant"), urls);
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(loader);
      var command =
          Class.forName("org.jansetu.launcher.TenantCommand", true, loader)
              .getDeclaredMethod("run", String[].class, Path.class);
      command.setAccessible(true);
      return (int) command.invoke(null, arguments, home);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private static void jars(Path folder, List<URL> urls) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        if (file.toString().endsWith(".jar")) {
          urls.add(file.toUri().toURL());
        }
      }
    }
  }
}
