package org.jansetu.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Filter;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one archive of all in-container tests: the whole module, its libraries and its tests. */
public final class TestArchive {

  /** What the real archive carries in its lib folder: compile and runtime scope, nothing else. */
  private static final String LIBRARIES = "jansetu.test.libraries";

  /** Tests that run outside need classes that the container does not have. */
  private static final Pattern OUTSIDE =
      Pattern.compile(
          ".*(Test|Test\\$.*)\\.class|/org/jansetu/architecture/.*"
              + "|/org/jansetu/testing/(OneContainer|OneDeployment|TestArchive|TestDatabase).*");

  private TestArchive() {}

  /** The archive, deployed once. */
  @Deployment
  public static WebArchive archive() {
    Filter<ArchivePath> inside = path -> !OUTSIDE.matcher(path.get()).matches();
    WebArchive archive = ShrinkWrap.create(WebArchive.class, "jansetu-tests.war");
    texts().forEach(text -> archive.addAsResource(text));
    return archive
        .addPackages(true, inside, "org.jansetu")
        .addAsResource("META-INF/persistence.xml")
        .addAsWebInfResource("META-INF/beans.xml", "beans.xml")
        .addAsWebInfResource("META-INF/ejb-jar.xml", "ejb-jar.xml")
        .addAsLibraries(libraries());
  }

  /** Texts and fonts beside the classes, which a package does not bring with it. */
  private static List<String> texts() {
    Path classes = Path.of("target", "classes");
    try (Stream<Path> found = Files.walk(classes.resolve("org"))) {
      return found
          .filter(path -> path.toString().matches(".*\\.(properties|ttf)"))
          .map(path -> classes.relativize(path).toString().replace(File.separatorChar, '/'))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static File[] libraries() {
    String found = System.getProperty(LIBRARIES);
    if (found == null) {
      throw new IllegalStateException("run this with Maven, which says what the libraries are");
    }
    return Arrays.stream(found.split(File.pathSeparator))
        .map(Path::of)
        .map(Path::toFile)
        .filter(f -> f.getName().endsWith(".jar"))
        .toArray(File[]::new);
  }
}
