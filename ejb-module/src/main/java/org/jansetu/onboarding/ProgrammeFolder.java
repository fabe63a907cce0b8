package org.jansetu.onboarding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The files of a programme's folder, as bytes and unread.
 *
 * <p>Limits: 200 files, 5 MB each, 20 MB together; names are relative, of letters, digits, point,
 * hyphen, underscore and slash, and never lead out of the folder. What is over a limit is refused
 * with FolderRefused before it is held in memory.
 */
public final class ProgrammeFolder {

  private static final int MOST_FILES = 200;
  private static final int MOST_BYTES = 5 * 1024 * 1024;
  private static final long MOST_BYTES_TOGETHER = 20L * 1024 * 1024;
  private static final int DEEPEST = 4;
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*){0,3}");

  private final TreeMap<String, byte[]> files = new TreeMap<>();
  private long together;

  /** A folder of these files, by path inside it. */
  public static ProgrammeFolder of(Map<String, byte[]> files) {
    ProgrammeFolder folder = new ProgrammeFolder();
    files.forEach((name, bytes) -> folder.put(name, bytes.clone()));
    return folder;
  }

  /** Reads a folder from a disk. Links are not followed; hidden files are passed over. */
  public static ProgrammeFolder read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new FolderRefused(folder + " is not a folder");
    }
    ProgrammeFolder read = new ProgrammeFolder();
    try (Stream<Path> walk = Files.walk(folder, DEEPEST)) {
      for (Path file : (Iterable<Path>) walk.sorted()::iterator) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)
            && !file.getFileName().toString().startsWith(".")) {
          try (InputStream in = Files.newInputStream(file)) {
            read.put(name, bounded(name, in));
          }
        }
      }
    }
    return read;
  }

  /**
   * Reads a ZIP archive of the folder; a single outer folder around everything is left out. The
   * sizes that the archive states are not believed: reading stops at the limit.
   */
  public static ProgrammeFolder unzip(InputStream archive) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    long bytes = 0;
    int count = 0;
    try (ZipInputStream zip = new ZipInputStream(archive)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        count++;
        if (count > MOST_FILES * 2) {
          throw new FolderRefused("the archive has more than " + MOST_FILES * 2 + " entries");
        }
        if (entry.isDirectory()) {
          continue;
        }
        byte[] content = bounded(entry.getName(), zip);
        bytes += content.length;
        if (bytes > MOST_BYTES_TOGETHER) {
          throw new FolderRefused("the files have more than 20 MB together");
        }
        if (entries.put(entry.getName(), content) != null) {
          throw new FolderRefused("the archive has " + printable(entry.getName()) + " twice");
        }
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw new FolderRefused("the archive cannot be read as ZIP: " + e.getMessage());
    }
    if (entries.isEmpty()) {
      throw new FolderRefused("this is no ZIP archive, or there is nothing in it");
    }
    return of(withoutOuterFolder(entries));
  }

  private static Map<String, byte[]> withoutOuterFolder(Map<String, byte[]> entries) {
    if (entries.containsKey("programme.yaml")) {
      return entries;
    }
    Optional<String> outer =
        entries.keySet().stream()
            .filter(name -> name.endsWith("/programme.yaml") && NAME.matcher(name).matches())
            .map(name -> name.substring(0, name.indexOf('/') + 1))
            .findFirst();
    if (outer.isEmpty() || !entries.keySet().stream().allMatch(n -> n.startsWith(outer.get()))) {
      return entries;
    }
    Map<String, byte[]> inner = new TreeMap<>();
    entries.forEach((name, bytes) -> inner.put(name.substring(outer.get().length()), bytes));
    return inner;
  }

  private static byte[] bounded(String name, InputStream in) throws IOException {
    byte[] content = in.readNBytes(MOST_BYTES + 1);
    if (content.length > MOST_BYTES) {
      throw new FolderRefused(printable(name) + " has more than 5 MB");
    }
    return content;
  }

  private void put(String name, byte[] content) {
    if (!NAME.matcher(name).matches()) {
      throw new FolderRefused(printable(name) + " is not a name that a file here may have");
    }
    together += content.length;
    files.put(name, content);
    if (files.size() > MOST_FILES) {
      throw new FolderRefused("the folder has more than " + MOST_FILES + " files");
    }
    if (together > MOST_BYTES_TOGETHER) {
      throw new FolderRefused("the files have more than 20 MB together");
    }
  }

  /** A name from outside may hold anything; a message holds only what can be read. */
  private static String printable(String name) {
    String shown = name.replaceAll("[^A-Za-z0-9._/-]", "?");
    return shown.length() > 80 ? shown.substring(0, 80) + "..." : shown;
  }

  /** The paths of all files, sorted. */
  public Iterable<String> names() {
    return files.keySet();
  }

  /** The bytes of a file, if it is there; not to be changed. */
  public Optional<byte[]> find(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /**
   * The fingerprint of the folder together with the references it may stand on: 64 hexadecimal
   * digits that differ when any name or byte differs.
   */
  public String sha256(ProgrammeLibrary library) {
    MessageDigest digest = sha256();
    feed(digest, files);
    feed(digest, library.referenceFiles());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void feed(MessageDigest digest, Map<String, byte[]> files) {
    files.forEach(
        (name, content) -> {
          digest.update((name + "\n" + content.length + "\n").getBytes(UTF_8));
          digest.update(content);
        });
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
