package org.jansetu.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A file without what it says beside its picture: where a photograph was taken and with what, who
 * wrote a paper and when. Pure. Pixels and pages stay as they are, byte by byte where that is
 * possible.
 */
final class CleanCopy {

  private static final int PNG_HEAD = 8;
  private static final int PNG_FRAME = 12;
  private static final Set<String> PNG_KEPT =
      Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "pHYs");

  private static final int MARK = 0xFF;
  private static final int START_OF_SCAN = 0xDA;
  private static final int FIRST_APP = 0xE1;
  private static final int LAST_APP = 0xEF;
  private static final int COLOUR = 0xEE;
  private static final int COMMENT = 0xFE;

  private CleanCopy() {}

  /** The bytes of a file of that kind, which was found whole before. */
  static byte[] of(MediaKind kind, byte[] bytes) throws IOException {
    return switch (kind) {
      case JPEG -> jpeg(bytes);
      case PNG -> png(bytes);
      case PDF -> pdf(bytes);
    };
  }

  /** Every application segment but the one that says how colours are meant, and every comment. */
  private static byte[] jpeg(byte[] bytes) {
    ByteArrayOutputStream clean = new ByteArrayOutputStream(bytes.length);
    clean.write(bytes, 0, 2);
    int at = 2;
    while (at + 4 <= bytes.length && (bytes[at] & MARK) == MARK) {
      int marker = bytes[at + 1] & MARK;
      if (marker == MARK) {
        at++;
        continue;
      }
      if (marker == START_OF_SCAN) {
        break;
      }
      int length = 2 + (((bytes[at + 2] & MARK) << 8) | (bytes[at + 3] & MARK));
      boolean isSaying =
          marker == COMMENT || (marker >= FIRST_APP && marker <= LAST_APP && marker != COLOUR);
      if (!isSaying) {
        clean.write(bytes, at, Math.min(length, bytes.length - at));
      }
      at += length;
    }
    // What follows the end of the picture says something, too: phones put films there.
    int end = endOfPicture(bytes, at);
    clean.write(bytes, at, end - at);
    return clean.toByteArray();
  }

  private static int endOfPicture(byte[] bytes, int from) {
    for (int i = from; i + 1 < bytes.length; i++) {
      if ((bytes[i] & MARK) == MARK && (bytes[i + 1] & MARK) == 0xD9) {
        return i + 2;
      }
    }
    return bytes.length;
  }

  private static byte[] png(byte[] bytes) {
    ByteArrayOutputStream clean = new ByteArrayOutputStream(bytes.length);
    clean.write(bytes, 0, PNG_HEAD);
    ByteBuffer read = ByteBuffer.wrap(bytes);
    int at = PNG_HEAD;
    while (at + PNG_FRAME <= bytes.length) {
      int length = read.getInt(at);
      String name = new String(bytes, at + 4, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
      if (length < 0 || length > bytes.length - at - PNG_FRAME) {
        break;
      }
      if (PNG_KEPT.contains(name)) {
        clean.write(bytes, at, length + PNG_FRAME);
      }
      at += length + PNG_FRAME;
      if (name.equals("IEND")) {
        break;
      }
    }
    return clean.toByteArray();
  }

  private static byte[] pdf(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(Arrays.copyOf(bytes, bytes.length));
        ByteArrayOutputStream clean = new ByteArrayOutputStream(bytes.length)) {
      document.setAllSecurityToBeRemoved(true);
      document.setDocumentInformation(new PDDocumentInformation());
      document.getDocumentCatalog().setMetadata(null);
      document.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("Names"));
      document.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("AF"));
      document.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("PieceInfo"));
      document.getDocumentCatalog().getCOSObject().removeItem(COSName.OPEN_ACTION);
      for (PDPage page : document.getPages()) {
        page.getCOSObject().removeItem(COSName.METADATA);
        page.getCOSObject().removeItem(COSName.getPDFName("PieceInfo"));
        page.getCOSObject().removeItem(COSName.ANNOTS);
      }
      document.save(clean);
      return clean.toByteArray();
    }
  }
}
