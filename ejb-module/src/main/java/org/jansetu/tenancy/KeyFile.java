package org.jansetu.tenancy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.function.Supplier;

/**
 * A secret of this server in a file that its first use makes and only its user may read; whoever
 * runs the server backs it up apart from the database.
 *
 * @param file where it lies
 */
public record KeyFile(Path file) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** So many bytes that nobody can guess. */
  public static byte[] random(int count) {
    byte[] made = new byte[count];
    RANDOM.nextBytes(made);
    return made;
  }

  /**
   * What the file holds. It is made whole or not at all: nobody ever reads half a key, and of two
   * servers with the same folder the first one wins.
   *
   * @param content asked for what a missing file is to hold
   */
  public byte[] readOrMake(Supplier<byte[]> content) throws IOException {
    if (!Files.exists(file)) {
      make(content.get());
    }
    return Files.readAllBytes(file);
  }

  private void make(byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh =
        Files.createTempFile(
            file.getParent(),
            "key",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.write(fresh, content);
      // A hard link refuses where a file stands already.
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      // Another server was first; what it made is read afterwards.
    } finally {
      Files.delete(fresh);
    }
  }
}
