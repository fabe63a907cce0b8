package org.jansetu.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A photograph does not tell where it was taken, and shows the same picture. */
@Tag("TEL-4")
class CleanCopyTest {

  private static final String SECRET = "Exif\0\0GPS 26.218N 78.182E";

  @Test
  void photographLosesPlaceCommentAndTail() throws IOException {
    byte[] plain = Images.jpeg(60, 40);
    byte[] told = inserted(plain, 2, segment(0xE1, SECRET));
    told = inserted(told, 2, segment(0xFE, SECRET));
    told = Images.joined(told, SECRET.getBytes(StandardCharsets.ISO_8859_1));
    byte[] clean = CleanCopy.of(MediaKind.JPEG, told);
    assertFalse(says(clean, "GPS"));
    samePicture(plain, clean);
    assertEquals(MediaKind.JPEG, Content.of(clean).kind());
  }

  @Test
  void drawingLosesItsTexts() throws IOException {
    byte[] plain = Images.png(60, 40);
    byte[] told = inserted(plain, 33, chunk("tEXt", SECRET));
    told = inserted(told, 33, chunk("eXIf", SECRET));
    byte[] clean = CleanCopy.of(MediaKind.PNG, told);
    assertTrue(says(told, "GPS"));
    assertFalse(says(clean, "GPS"));
    samePicture(plain, clean);
    assertEquals(MediaKind.PNG, Content.of(clean).kind());
  }

  @Test
  void paperLosesItsWriter() throws IOException {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      PDDocumentInformation information = new PDDocumentInformation();
      information.setAuthor("Phoolwati Kewat");
      document.setDocumentInformation(information);
      document.save(told);
    }
    byte[] clean = CleanCopy.of(MediaKind.PDF, told.toByteArray());
    try (PDDocument document = Loader.loadPDF(clean)) {
      assertEquals(1, document.getNumberOfPages());
      assertEquals(null, document.getDocumentInformation().getAuthor());
    }
    assertFalse(says(clean, "Kewat"));
  }

  private static void samePicture(byte[] one, byte[] other) throws IOException {
    BufferedImage first = ImageIO.read(new ByteArrayInputStream(one));
    BufferedImage second = ImageIO.read(new ByteArrayInputStream(other));
    for (int x = 0; x < first.getWidth(); x++) {
      assertEquals(first.getRGB(x, x % 40), second.getRGB(x, x % 40));
    }
  }

  private static boolean says(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
  }

  private static byte[] segment(int marker, String text) {
    byte[] said = text.getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(4 + said.length)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (2 + said.length))
        .put(said)
        .array();
  }

  private static byte[] chunk(String name, String text) {
    byte[] said = text.getBytes(StandardCharsets.ISO_8859_1);
    byte[] named = name.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(named);
    crc.update(said);
    return ByteBuffer.allocate(12 + said.length)
        .putInt(said.length)
        .put(named)
        .put(said)
        .putInt((int) crc.getValue())
        .array();
  }

  private static byte[] inserted(byte[] into, int at, byte[] what) {
    return ByteBuffer.allocate(into.length + what.length)
        .put(into, 0, at)
        .put(what)
        .put(into, at, into.length - at)
        .array();
  }
}
