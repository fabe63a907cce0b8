package org.jansetu.onboarding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jansetu.onboarding.SampleFolder.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a folder from a disk or an archive, within limits. */
@Tag("X-1")
class ProgrammeFolderTest {

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static ProgrammeFolder unzip(Map<String, byte[]> files) throws IOException {
    return ProgrammeFolder.unzip(new ByteArrayInputStream(zip(files)));
  }

  private static String sha256(ProgrammeFolder folder) {
    return folder.sha256(SampleFolder.library());
  }

  @Test
  void archiveAndFolderAreTheSame(@TempDir Path disk) throws IOException {
    Map<String, byte[]> outer = new HashMap<>();
    for (Map.Entry<String, byte[]> file : sample().files().entrySet()) {
      Path path = disk.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
      outer.put("sample/" + file.getKey(), file.getValue());
    }
    Files.writeString(disk.resolve(".hidden"), "passed over");
    String expected = sha256(sample().folder());
    assertEquals(expected, sha256(ProgrammeFolder.read(disk)));
    assertEquals(expected, sha256(unzip(sample().files())));
    assertEquals(expected, sha256(unzip(outer)), "one outer folder is left out");
  }

  @Test
  void anyByteAndAnyNameChangesTheFingerprint() {
    String expected = sha256(sample().folder());
    assertNotEquals(expected, sha256(sample().plus("fees.yaml", "\n").folder()));
    assertNotEquals(expected, sha256(sample().file("README.md", "").folder()));
    assertNotEquals(expected, sha256(sample().without("charter.yaml").folder()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../programme.yaml",
        "a/../../programme.yaml",
        "/etc/passwd",
        "C:\\programme.yaml",
        "..\\programme.yaml",
        "texts/..",
        "a//b.yaml",
        "a/b/c/d/e.yaml",
        "na\u0000me.yaml",
        "\u0928.yaml",
        ".git/config"
      })
  void namesThatLeaveTheFolderAreRefused(String name) {
    assertThrows(FolderRefused.class, () -> unzip(Map.of(name, new byte[] {1})));
  }

  @Test
  void zipBombIsRefusedBeforeItIsHeld() {
    byte[] six = new byte[6 * 1024 * 1024];
    assertThrows(FolderRefused.class, () -> unzip(Map.of("fees.yaml", six)));
    Map<String, byte[]> many = new HashMap<>();
    for (int i = 0; i < 6; i++) {
      many.put("f" + i + ".yaml", new byte[4 * 1024 * 1024]);
    }
    assertThrows(FolderRefused.class, () -> unzip(many));
  }

  @Test
  void tooManyFilesAreRefused() {
    Map<String, byte[]> many = new HashMap<>();
    for (int i = 0; i < 201; i++) {
      many.put("f" + i + ".yaml", new byte[] {1});
    }
    assertThrows(FolderRefused.class, () -> unzip(many));
    for (int i = 0; i < 500; i++) {
      many.put("d" + i + "/", new byte[0]);
    }
    assertThrows(FolderRefused.class, () -> unzip(many));
  }

  @Test
  void whatIsNoArchiveIsRefused() {
    for (byte[] wrong : new byte[][] {{}, "hello".getBytes(UTF_8), {'P', 'K', 3, 4, 9, 9}}) {
      assertThrows(
          FolderRefused.class, () -> ProgrammeFolder.unzip(new ByteArrayInputStream(wrong)));
    }
  }

  @Test
  void tornArchiveIsRefused() throws IOException {
    byte[] whole = zip(sample().files());
    byte[] torn = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertThrows(FolderRefused.class, () -> ProgrammeFolder.unzip(new ByteArrayInputStream(torn)));
  }

  @Test
  void folderThatIsNotThereIsRefused(@TempDir Path disk) {
    assertThrows(FolderRefused.class, () -> ProgrammeFolder.read(disk.resolve("none")));
  }
}
