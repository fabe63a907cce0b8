package org.jansetu.onboarding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.shared.Finding;

/**
 * The folder of the invented programme, to be broken in one place at a time: {@code
 * sample().with("fees.yaml", "flat: 1000", "flat: -1")}.
 */
final class SampleFolder {

  private static final Path CONFIG = config();
  private static final ProgrammeLibrary LIBRARY = readLibrary();

  private final Map<String, byte[]> files = new HashMap<>();

  private SampleFolder() {}

  static SampleFolder sample() {
    return programme("sample");
  }

  static SampleFolder programme(String code) {
    SampleFolder copy = new SampleFolder();
    try {
      ProgrammeFolder read = ProgrammeFolder.read(CONFIG.resolve("tenants").resolve(code));
      read.names().forEach(name -> copy.files.put(name, read.find(name).orElseThrow()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy;
  }

  static ProgrammeLibrary library() {
    return LIBRARY;
  }

  /** Where schema, reference and tenants lie: as the server is told, or on the class path. */
  private static Path config() {
    String told = System.getProperty("jansetu.programmes");
    if (told != null) {
      return Path.of(told);
    }
    try {
      URI uri = SampleFolder.class.getResource("/jansetu/schema").toURI();
      if (uri.getScheme().equals("jar")) {
        return opened(uri).getPath("/jansetu");
      }
      return Path.of(uri).getParent();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("tenant-config is not on the class path", e);
    }
  }

  private static FileSystem opened(URI uri) throws IOException {
    try {
      return FileSystems.getFileSystem(uri);
    } catch (FileSystemNotFoundException e) {
      return FileSystems.newFileSystem(uri, Map.of());
    }
  }

  private static ProgrammeLibrary readLibrary() {
    try {
      return ProgrammeLibrary.at(CONFIG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same folder with one text in one file replaced where it stands first. */
  SampleFolder with(String file, String what, String by) {
    String text = new String(files.get(file), UTF_8);
    int at = text.indexOf(what);
    if (at < 0) {
      throw new IllegalArgumentException(file + " has no " + what);
    }
    return file(file, text.substring(0, at) + by + text.substring(at + what.length()));
  }

  /** The same folder with every place of a text replaced. */
  SampleFolder withEvery(String file, String what, String by) {
    return file(file, new String(files.get(file), UTF_8).replace(what, by));
  }

  SampleFolder plus(String file, String lines) {
    return file(file, new String(files.get(file), UTF_8) + lines);
  }

  SampleFolder file(String file, String text) {
    return file(file, text.getBytes(UTF_8));
  }

  SampleFolder file(String file, byte[] content) {
    files.put(file, content);
    return this;
  }

  SampleFolder without(String file) {
    files.remove(file);
    return this;
  }

  Map<String, byte[]> files() {
    return files;
  }

  ProgrammeFolder folder() {
    return ProgrammeFolder.of(files);
  }

  List<Finding> findings() {
    return new FolderCheck(LIBRARY).report(folder()).findings();
  }
}
