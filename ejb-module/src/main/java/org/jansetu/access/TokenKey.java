package org.jansetu.access;

import io.jsonwebtoken.security.Keys;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;

/** The secret that tokens are signed with: a file that only the server's user may read. */
final class TokenKey {

  private static final String NAME = "token.key";
  private static final int BYTES = 64;

  private final Path folder;

  TokenKey(Path folder) {
    this.folder = folder;
  }

  /** The key of the folder. Refuses with IOException when there is none. */
  SecretKey read() throws IOException {
    return Keys.hmacShaKeyFor(
        Base64.getUrlDecoder().decode(Files.readString(folder.resolve(NAME)).strip()));
  }

  /** The key of the folder, made when it is not there yet; of two makers at once one wins. */
  SecretKey readOrMake() throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      Path fresh =
          Files.createTempFile(
              folder,
              NAME,
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
      try {
        Files.createLink(file, fresh);
      } catch (FileAlreadyExistsException e) {
        // Another server of the same folder was first; its key is read below.
      } finally {
        Files.delete(fresh);
      }
    }
    return read();
  }
}
