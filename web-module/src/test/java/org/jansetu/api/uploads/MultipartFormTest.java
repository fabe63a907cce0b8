package org.jansetu.api.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFormTest {

  private static final String TYPE = "multipart/form-data; boundary=XyZ";

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 100, 16_370, 16_384, 16_390, 100_000})
  void deliversTheFileByteForByte(int length) throws IOException {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    for (int step : new int[] {1, 7, 100_000}) {
      FormFile file = MultipartForm.file(slow(form("photo.jpg", content), step), TYPE);
      assertEquals("photo.jpg", file.name());
      assertArrayEquals(content, file.content().readAllBytes());
      assertEquals(-1, file.content().read());
    }
  }

  @Test
  void whatLooksAlmostLikeTheEndIsContent() throws IOException {
    byte[] content = "a\r\n--Xy\r\n--XyX\r\n-\r\n--Xy".getBytes(UTF_8);
    FormFile file = MultipartForm.file(slow(form("a.pdf", content), 3), TYPE);
    assertArrayEquals(content, file.content().readAllBytes());
  }

  @Test
  void passesByOtherFieldsAndReadsQuotedBoundaries() throws IOException {
    String body =
        String.join(
            "\r\n",
            "preamble",
            "--a b",
            "Content-Disposition: form-data; name=\"note\"",
            "",
            "hello",
            "--a b",
            "Content-Type: image/png",
            "content-disposition: form-data; name=\"scan\"; filename=\"आय.png\"",
            "",
            "xyz",
            "--a b--",
            "");
    FormFile file = MultipartForm.file(in(body), "multipart/form-data; boundary=\"a b\"");
    assertEquals("आय.png", file.name());
    assertEquals("xyz", new String(file.content().readAllBytes(), UTF_8));
  }

  @Test
  void partCalledFileNeedsNoName() throws IOException {
    String body = "--XyZ\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nxyz\r\n--XyZ--";
    FormFile file = MultipartForm.file(in(body), TYPE);
    assertNull(file.name());
    assertEquals("xyz", new String(file.content().readAllBytes(), UTF_8));
  }

  @Test
  void encodedNameWinsAndIsDecodedOnce() throws IOException {
    String body =
        "--XyZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.png\";"
            + " filename*=UTF-8''%E0%A4%86%2B%2541.png\r\n\r\nxyz\r\n--XyZ--";
    assertEquals("आ+%41.png", MultipartForm.file(in(body), TYPE).name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--XyZ--",
        "no form at all",
        "--XyZ\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n--XyZ--",
        "--XyZ\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello",
        "--XyZ\r\nContent-Disposition: form-data; name=\"file\"",
        "--XyZabc\r\n\r\n",
        "--XyZ\r\nContent-Disposition: form-data; name=\"file\"; filename*=UTF-8''%ZZ\r\n\r\nx\r\n"
      })
  void whatIsNoFormWithAFileIsRefused(String body) {
    assertThrows(MalformedForm.class, () -> MultipartForm.file(in(body), TYPE));
  }

  @Test
  void fileThatBreaksOffIsRefusedWhileItIsRead() throws IOException {
    String body =
        "--XyZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\nhal";
    FormFile file = MultipartForm.file(in(body), TYPE);
    assertThrows(MalformedForm.class, () -> file.content().readAllBytes());
  }

  @Test
  void endlessHeadersAndPartsAreRefused() {
    String header = "--XyZ\r\nX: " + "y".repeat(9_000) + "\r\n\r\n";
    assertThrows(MalformedForm.class, () -> MultipartForm.file(in(header), TYPE));
    String part = "--XyZ\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nv\r\n";
    assertThrows(MalformedForm.class, () -> MultipartForm.file(in(part.repeat(100)), TYPE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary="})
  void formWithoutABoundaryIsRefused(String type) {
    assertThrows(MalformedForm.class, () -> MultipartForm.file(in("--XyZ--"), type));
  }

  private static InputStream in(String body) {
    return new ByteArrayInputStream(body.getBytes(UTF_8));
  }

  private static byte[] form(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(
        ("--XyZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
            .getBytes(UTF_8));
    out.write(content);
    out.write("\r\n--XyZ--\r\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  /** A line that brings at most so many bytes at a time. */
  private static InputStream slow(byte[] bytes, int step) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(length, step));
      }
    };
  }
}
