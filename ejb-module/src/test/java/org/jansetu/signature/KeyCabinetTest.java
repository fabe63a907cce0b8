package org.jansetu.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each office has a key of its own, made once, vouched for, and readable by the server only. */
@Tag("X-14")
class KeyCabinetTest {

  @TempDir private Path folder;

  @Test
  void aKeyIsMadeOnceAndReadAgain() {
    KeyCabinet first = new KeyCabinet(folder, true);
    OfficeKey made = first.office("sample", "REV", "Revenue Department");
    assertSame(made, first.office("sample", "REV", "Revenue Department"), "read from memory");
    OfficeKey again = new KeyCabinet(folder, false).office("sample", "REV", "Another name");
    assertEquals(made.certificate(), again.certificate());
    assertEquals(made.privateKey(), again.privateKey());
  }

  @Test
  void everyOfficeHasItsOwnVouchedForByTheAuthority() throws Exception {
    KeyCabinet keys = new KeyCabinet(folder, true);
    OfficeKey revenue = keys.office("sample", "REV", "Revenue Department");
    OfficeKey food = keys.office("sample", "FOOD", "Food Department");
    assertNotEquals(revenue.privateKey(), food.privateKey());
    for (OfficeKey key : new OfficeKey[] {revenue, food, keys.token()}) {
      X509Certificate authority = key.chain().get(1);
      key.certificate().verify(authority.getPublicKey());
      authority.verify(authority.getPublicKey());
      assertEquals(-1, key.certificate().getBasicConstraints(), "an office vouches for nobody");
      assertTrue(key.certificate().getKeyUsage()[0], "it may sign");
    }
    assertTrue(keys.authorityPem().startsWith("-----BEGIN CERTIFICATE-----\n"));
    assertEquals(
        keys.authorityPem(), Files.readString(folder.resolve("certificates/authority.pem")));
  }

  @Test
  void onlyTheServerReadsTheFiles() throws IOException {
    new KeyCabinet(folder, true).token();
    Path inside = folder.resolve("certificates");
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(inside)));
    try (Stream<Path> files = Files.list(inside)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
    }
  }

  @Test
  void aServerThatIsNoDemonstrationMakesNoKey() {
    KeyCabinet keys = new KeyCabinet(folder, false);
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> keys.office("sample", "REV", "Revenue"));
    assertTrue(refused.getMessage().contains("sample-REV.p12"), refused.getMessage());
  }
}
