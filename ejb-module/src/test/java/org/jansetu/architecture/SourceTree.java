package org.jansetu.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the repository as a reader sees them: without what the build makes. */
final class SourceTree {

  /** Every module lies beside this one. */
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final Set<String> MADE = Set.of("target", "data", ".git", ".idea", "node_modules");

  private SourceTree() {}

  /** All files whose name ends so, below a folder of the repository that need not exist. */
  static List<Path> files(String folder, String... endings) {
    Path start = ROOT.resolve(folder);
    if (!Files.exists(start)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(start)) {
      return found
          .filter(Files::isRegularFile)
          .filter(SourceTree::isSource)
          .filter(p -> Stream.of(endings).anyMatch(e -> p.getFileName().toString().endsWith(e)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSource(Path file) {
    for (Path part : ROOT.relativize(file)) {
      if (MADE.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read as UTF-8", e);
    }
  }

  /** The file's name as it stands in the repository, and the line, as editors understand them. */
  static String at(Path file, int line) {
    return ROOT.relativize(file) + ":" + line;
  }
}
