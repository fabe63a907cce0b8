package org.jansetu.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jansetu.shared.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A photograph that is to be printed on a card has a size; a scan of a letter has none. */
@Tag("MPO-10")
class LimitsTest {

  private static final String PHOTO =
      "{\"types\":[\"jpeg\",\"png\"],\"minBytes\":200,\"maxBytes\":4096,\"minWidth\":100,"
          + "\"maxWidth\":300,\"minHeight\":120,\"maxHeight\":400}";

  @ParameterizedTest
  @CsvSource({
    "100, 120, kept",
    "300, 400, kept",
    "99, 120, paper-pixels",
    "301, 120, paper-pixels",
    "100, 119, paper-pixels",
    "100, 401, paper-pixels"
  })
  void photographHasItsSizeInPixels(int width, int height, String said) {
    assertEquals(said, said(PHOTO, Images.jpeg(width, height)));
  }

  @Test
  void kindAndBytesAreKept() {
    assertEquals("paper-wrong-kind", said(PHOTO, Images.pdf("")));
    assertEquals("paper-wrong-kind", said("{\"types\":[\"pdf\"]}", Images.png(9, 9)));
    byte[] heavy = Images.joined(Images.jpeg(100, 120), new byte[4096]);
    assertEquals("paper-too-large", said(PHOTO, heavy));
    assertEquals("paper-too-small", said("{\"minBytes\":4096}", Images.png(9, 9)));
  }

  @Test
  void pixelsAreNotAskedOfADocument() {
    assertEquals("kept", said("{\"minWidth\":100}", Images.pdf("")));
  }

  @Test
  void whatIsLeftOutIsNotLimited() {
    assertEquals("kept", said("{}", Images.png(1, 1)));
    assertEquals("kept", said("{}", Images.pdf("")));
  }

  private static String said(String limits, byte[] bytes) {
    try {
      Limits read = Limits.read(new ObjectMapper().readTree(limits));
      UploadedFile file = new UploadedFile("file", bytes);
      Content content = file.content();
      UploadCard card =
          new UploadCard(
              "0".repeat(32),
              "file",
              content.kind().mediaType(),
              file.length(),
              file.sha256(),
              content.width(),
              content.height(),
              OffsetDateTime.now(ZoneOffset.UTC),
              null);
      String whenHandedIn = read.refusal(file).map(Refusal::code).orElse("kept");
      assertEquals(whenHandedIn, read.refusal(card).map(Refusal::code).orElse("kept"));
      return whenHandedIn;
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
