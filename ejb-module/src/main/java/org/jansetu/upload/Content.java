package org.jansetu.upload;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jansetu.shared.InvalidInput;

/**
 * What a file is by its content.
 *
 * @param kind one of the kinds that may be handed in
 * @param width in pixels; 0 for a document
 * @param height in pixels; 0 for a document
 */
record Content(MediaKind kind, int width, int height) {

  /** A side longer than this is no scan and no photograph. */
  static final int LONGEST_SIDE = 20_000;

  /** What an image may have at most, so that a reader never needs more than 160 MB for it. */
  static final long MOST_PIXELS = 40_000_000;

  private static final byte[] PDF_BEGIN = ascii("%PDF-1.");
  private static final byte[] PDF_2_BEGIN = ascii("%PDF-2.");
  private static final byte[] PDF_END = ascii("%%EOF");
  private static final int PDF_TAIL = 2048;

  /** What opens a program, and what the test virus of the trade is known by. */
  private static final List<String> NEVER_IN_PDF =
      List.of("/JavaScript", "/Launch", "/EmbeddedFile", "/RichMedia");

  private static final byte[] TEST_VIRUS = ascii("EICAR-STANDARD-ANTIVIRUS-TEST-FILE");
  private static final byte[] ARCHIVE_END = {'P', 'K', 5, 6};
  private static final int ARCHIVE_TAIL = 65_536 + 22;

  /**
   * Reads what the file is. Refuses with unsupported-media-type what is none of the three kinds, is
   * broken or carries something else with it; with invalid-input an image that is too large.
   */
  static Content of(byte[] bytes) {
    if (find(bytes, TEST_VIRUS, 0) >= 0 || endsAsArchive(bytes)) {
      throw new WrongKind();
    }
    if (begins(bytes, PDF_BEGIN) || begins(bytes, PDF_2_BEGIN)) {
      return pdf(bytes);
    }
    Content image = new ImageWalk(bytes).read();
    if (image.width > LONGEST_SIDE
        || image.height > LONGEST_SIDE
        || (long) image.width * image.height > MOST_PIXELS) {
      throw InvalidInput.of("/file", "too-many-pixels", "");
    }
    return image;
  }

  private static Content pdf(byte[] bytes) {
    if (find(bytes, PDF_END, Math.max(0, bytes.length - PDF_TAIL)) < 0) {
      throw new WrongKind();
    }
    for (String word : NEVER_IN_PDF) {
      if (find(bytes, ascii(word), 0) >= 0) {
        throw new WrongKind();
      }
    }
    return new Content(MediaKind.PDF, 0, 0);
  }

  /** A picture that is an archive at the same time, as its end says, is neither. */
  private static boolean endsAsArchive(byte[] bytes) {
    return find(bytes, ARCHIVE_END, Math.max(0, bytes.length - ARCHIVE_TAIL)) >= 0
        && find(bytes, new byte[] {'P', 'K', 3, 4}, 0) >= 0;
  }

  private static boolean begins(byte[] bytes, byte[] with) {
    return bytes.length >= with.length
        && java.util.Arrays.equals(bytes, 0, with.length, with, 0, with.length);
  }

  private static int find(byte[] bytes, byte[] what, int from) {
    for (int at = from; at <= bytes.length - what.length; at++) {
      if (bytes[at] == what[0]
          && java.util.Arrays.equals(bytes, at, at + what.length, what, 0, what.length)) {
        return at;
      }
    }
    return -1;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
