package org.jansetu.access;

import io.jsonwebtoken.security.Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.crypto.SecretKey;
import org.jansetu.tenancy.KeyFile;

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
    return key(Files.readAllBytes(folder.resolve(NAME)));
  }

  /** The key of the folder, made when it is not there yet; of two makers at once one wins. */
  SecretKey readOrMake() throws IOException {
    return key(new KeyFile(folder.resolve(NAME)).readOrMake(TokenKey::made));
  }

  private static byte[] made() {
    return Base64.getUrlEncoder().withoutPadding().encode(KeyFile.random(BYTES));
  }

  private static SecretKey key(byte[] kept) {
    String text = new String(kept, StandardCharsets.US_ASCII).strip();
    return Keys.hmacShaKeyFor(Base64.getUrlDecoder().decode(text));
  }
}
