package org.jansetu.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jansetu.access.PlatformToken;
import org.jansetu.server.Answer;
import org.jansetu.server.ServerUnderTest;

/** Sends programme folders to the shared server. */
final class Publishing {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Publishing() {}

  /** As whoever runs the server, by a token made with its key file. */
  static Answer asPlatform(Map<String, String> files) {
    try {
      String token =
          new PlatformToken(ServerUnderTest.get().data().resolve("keys")).mint(Instant.now());
      return post(null, token, zip(files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As whoever has this token, at that programme; null for none. */
  static Answer post(String programme, String token, byte[] archive) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(ServerUnderTest.get().at("/api/v1/programmes"))
            .timeout(Duration.ofMinutes(2))
            .header("Content-Type", "application/zip")
            .header("Accept-Language", "en")
            .POST(BodyPublishers.ofByteArray(archive));
    if (programme != null) {
      request.header("X-Programme", programme);
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The files of a folder as an archive. */
  static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
