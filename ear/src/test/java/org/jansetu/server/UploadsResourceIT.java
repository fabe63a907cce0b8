package org.jansetu.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Papers handed in over HTTP, and everything that is no paper. */
@Tag("MPO-10")
class UploadsResourceIT {

  private static final String UPLOADS = "/api/v1/uploads";
  private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(ISO_8859_1);
  private static final int MEBIBYTE = 1024 * 1024;

  private final Client operator = Client.of("sample").signedInAs("operator");

  @Test
  void paperIsKeptAndAnsweredWithItsFingerprint() throws NoSuchAlgorithmException {
    Answer answer = upload("आय प्रमाण पत्र.pdf", PDF);
    assertEquals(201, answer.status(), answer.text());
    assertEquals("application/pdf", answer.json().path("mediaType").asText());
    assertEquals(PDF.length, answer.json().path("bytes").asLong());
    assertEquals("आय प्रमाण पत्र.pdf", answer.json().path("fileName").asText());
    assertEquals(
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PDF)),
        answer.json().path("sha256").asText());
    assertTrue(answer.json().path("uploadId").asText().matches("[0-9a-f]{32}"));
  }

  @Test
  void whatAScanIsNotIsRefusedByItsContent() {
    byte[] exe = new byte[2048];
    exe[0] = 'M';
    exe[1] = 'Z';
    problem(415, "unsupported-media-type", upload("paper.pdf", exe));
    problem(415, "unsupported-media-type", upload("paper.pdf", new byte[] {'P', 'K', 3, 4}));
    problem(422, "invalid-input", upload("paper.pdf", new byte[0]));
  }

  @Test
  void nameThatPlaysATrickIsRefused() {
    for (String name :
        new String[] {"../../etc/passwd", "..\\\\boot.ini", "eicar.com", "paper.pdf.exe", "con"}) {
      Answer answer = upload(name, PDF);
      problem(422, "invalid-input", answer);
      assertEquals("file-name", answer.json().at("/violations/0/code").asText(), name);
    }
  }

  @Test
  void fiveMebibytesAreTakenAndOneByteMoreIsNot() {
    byte[] most = new byte[5 * MEBIBYTE];
    System.arraycopy(PDF, 0, most, 0, PDF.length);
    System.arraycopy(PDF, 0, most, most.length - PDF.length, PDF.length);
    assertEquals(201, upload("big.pdf", most).status());
    problem(413, "too-large", upload("big.pdf", new byte[5 * MEBIBYTE + 1]));
  }

  @Test
  void fiftyMegabytesAreRefusedBeforeTheyAreSent() throws IOException {
    long begin = System.nanoTime();
    try (Socket line = new Socket(InetAddress.getLoopbackAddress(), ServerUnderTest.get().port())) {
      line.setSoTimeout(20_000);
      line.getOutputStream().write(head("Content-Length: 50000000").getBytes(UTF_8));
      line.getOutputStream().flush();
      assertTrue(firstLine(line.getInputStream()).startsWith("HTTP/1.1 413"), "said at once");
    }
    assertTrue(System.nanoTime() - begin < 10_000_000_000L, "without waiting for the body");
  }

  @Test
  void endlessBodyIsCutOff() throws IOException {
    try (Socket line = new Socket(InetAddress.getLoopbackAddress(), ServerUnderTest.get().port())) {
      line.setSoTimeout(20_000);
      line.getOutputStream().write(head("Transfer-Encoding: chunked").getBytes(UTF_8));
      chunk(line, part("zeros.pdf").getBytes(UTF_8));
      byte[] zeros = new byte[64 * 1024];
      int sent = 0;
      try {
        while (line.getInputStream().available() == 0 && sent < 50 * MEBIBYTE) {
          chunk(line, zeros);
          sent += zeros.length;
        }
      } catch (IOException e) {
        // The server has hung up, which is an answer, too.
        assertTrue(sent < 50 * MEBIBYTE);
        return;
      }
      assertTrue(firstLine(line.getInputStream()).startsWith("HTTP/1.1 413"));
      assertTrue(sent < 50 * MEBIBYTE, "the server did not read on");
    }
  }

  @Test
  void whoIsNobodyOrOnlyReadsHandsInNothing() {
    byte[] form = form("paper.pdf", PDF);
    Client visitor = Client.of("sample");
    problem(401, "unauthenticated", send(visitor, form));
    problem(403, "forbidden", send(visitor.signedInAs("auditor"), form));
  }

  @Test
  void bodyThatIsNoFormIsRefused() {
    problem(400, "malformed-form", send(operator, "no form".getBytes(UTF_8)));
    assertEquals(
        415, operator.with("Content-Type", "application/pdf").postBytes(UPLOADS, PDF).status());
  }

  private Answer upload(String name, byte[] content) {
    return send(operator, form(name, content));
  }

  private static Answer send(Client client, byte[] form) {
    return client
        .with("Content-Type", "multipart/form-data; boundary=XyZ")
        .postBytes(UPLOADS, form);
  }

  private static byte[] form(String name, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(part(name).getBytes(UTF_8));
    out.writeBytes(content);
    out.writeBytes("\r\n--XyZ--\r\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  private static String part(String name) {
    return "--XyZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
        + name
        + "\"\r\n\r\n";
  }

  private String head(String length) {
    return "POST "
        + UPLOADS
        + " HTTP/1.1\r\nHost: sample.localhost\r\nAuthorization: "
        + operator.header("Authorization")
        + "\r\nContent-Type: multipart/form-data; boundary=XyZ\r\n"
        + length
        + "\r\n\r\n";
  }

  private static void chunk(Socket line, byte[] bytes) throws IOException {
    line.getOutputStream().write((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8));
    line.getOutputStream().write(bytes);
    line.getOutputStream().write("\r\n".getBytes(UTF_8));
  }

  private static String firstLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
      line.append((char) next);
    }
    return line.toString();
  }

  private static void problem(int status, String code, Answer answer) {
    assertEquals(status, answer.status(), answer.text());
    assertEquals(code, answer.code());
  }
}
