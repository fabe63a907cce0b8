package org.jansetu.upload;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, its content says. */
@Tag("MPO-10")
class ContentTest {

  @Test
  void knowsTheThreeKindsAndTheSizeOfPictures() {
    assertEquals(new Content(MediaKind.PNG, 300, 200), Content.of(Images.png(300, 200)));
    assertEquals(new Content(MediaKind.JPEG, 301, 99), Content.of(Images.jpeg(301, 99)));
    assertEquals(new Content(MediaKind.PDF, 0, 0), Content.of(Images.pdf("")));
  }

  @Test
  void whatStandsBehindTheEndOfAPhotographDoesNotMatter() {
    byte[] phone = Images.joined(Images.jpeg(30, 40), "maker's notes".getBytes(US_ASCII));
    assertEquals(new Content(MediaKind.JPEG, 30, 40), Content.of(phone));
  }

  @Test
  void programmeIsRefusedWhateverItIsCalled() {
    byte[] exe = new byte[4096];
    exe[0] = 'M';
    exe[1] = 'Z';
    refused(exe);
    refused("\u007fELF and so on".getBytes(US_ASCII));
    refused("#!/bin/sh\nrm -rf .\n".getBytes(US_ASCII));
    refused("<html><script>alert(1)</script>".getBytes(US_ASCII));
    refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(US_ASCII));
  }

  @Test
  void zipBombIsNeverOpened() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("zeros"));
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < 64; i++) {
        zip.write(zeros);
      }
    }
    refused(out.toByteArray());
    refused(Images.joined(Images.png(4, 4), out.toByteArray()));
    refused(Images.joined(Images.pdf(""), out.toByteArray()));
  }

  @Test
  void testVirusIsRefusedInsideADocument() {
    refused(Images.pdf("(X EICAR-STANDARD-ANTIVIRUS-TEST-FILE X)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/OpenAction << /JavaScript (x) >>", "/Launch /F", "/EmbeddedFile", "/RichMedia"})
  void documentThatRunsSomethingIsRefused(String inside) {
    refused(Images.pdf(inside));
  }

  @Test
  void pictureOfThirtyThousandSquaredIsRefusedByItsHeaderAlone() {
    assertEquals("too-many-pixels", violation(Images.pngThatSays(30_000, 30_000)));
    assertEquals("too-many-pixels", violation(Images.pngThatSays(20_001, 1)));
    assertEquals("too-many-pixels", violation(Images.pngThatSays(8_000, 5_001)));
    assertEquals(
        new Content(MediaKind.PNG, 8_000, 5_000), Content.of(Images.pngThatSays(8_000, 5_000)));
  }

  @Test
  void sizesThatAreNoneAreRefused() {
    refused(Images.pngThatSays(0, 10));
    refused(Images.pngThatSays(-1, 10));
  }

  @Test
  void halfAFileIsRefused() {
    for (byte[] whole : new byte[][] {Images.png(64, 64), Images.jpeg(64, 64), Images.pdf("")}) {
      for (int length : new int[] {0, 1, 2, 8, 20, whole.length / 2, whole.length - 6}) {
        refused(Arrays.copyOf(whole, length));
      }
    }
  }

  @Test
  void pictureThatWasChangedOnTheWayIsRefused() {
    byte[] png = Images.png(64, 64);
    png[png.length / 2] ^= 1;
    refused(png);
  }

  private static void refused(byte[] bytes) {
    Refusal refusal = assertThrows(Refusal.class, () -> Content.of(bytes));
    assertEquals("unsupported-media-type", refusal.code());
  }

  private static String violation(byte[] bytes) {
    return assertThrows(InvalidInput.class, () -> Content.of(bytes)).violations().get(0).code();
  }
}
