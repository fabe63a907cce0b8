package org.jansetu.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jansetu.access.PlatformToken;
import org.jansetu.onboarding.FolderCheck;
import org.jansetu.onboarding.FolderRefused;
import org.jansetu.onboarding.FolderReport;
import org.jansetu.onboarding.ProgrammeFolder;
import org.jansetu.onboarding.ProgrammeLibrary;

/**
 * The command line of a programme's folder: {@code tenant validate DIR} needs no server, {@code
 * tenant apply DIR} publishes on a running one.
 *
 * <p>Ends with 0 when all is well, with 1 when the folder has findings or the server refuses, with
 * 2 when the command itself is wrong.
 */
final class TenantCommand {

  private static final int WRONG_COMMAND = 2;
  private static final Duration SLOWEST = Duration.ofMinutes(2);

  private final Path home;
  private final Map<String, String> env;

  TenantCommand(Path home, Map<String, String> env) {
    this.home = home;
    this.env = env;
  }

  /** Called by name, because the business classes are not on the class path of the server. */
  static int run(String[] arguments, Path home) throws IOException, InterruptedException {
    return new TenantCommand(home, System.getenv()).run(arguments);
  }

  private int run(String[] arguments) throws IOException, InterruptedException {
    boolean validate = arguments.length == 3 && arguments[1].equals("validate");
    boolean apply = arguments.length == 3 && arguments[1].equals("apply");
    if (!validate && !apply) {
      System.err.println("Write: tenant validate DIR, or: tenant apply DIR");
      return WRONG_COMMAND;
    }
    try {
      Path directory = Path.of(arguments[2]);
      ProgrammeFolder folder = ProgrammeFolder.read(directory);
      if (!isRight(folder, directory)) {
        return 1;
      }
      return validate ? 0 : apply(folder);
    } catch (FolderRefused e) {
      System.err.println(e.why());
      return 1;
    }
  }

  private boolean isRight(ProgrammeFolder folder, Path directory) throws IOException {
    ProgrammeLibrary library = ProgrammeLibrary.at(home.resolve("programmes"));
    FolderReport report = new FolderCheck(library).report(folder);
    report.findings().forEach(System.out::println);
    if (report.isRight()) {
      System.out.printf(
          "%s is right: %d services, %d tariffs, %d kiosks, %d areas.%n",
          directory, report.services(), report.tariffs(), report.kiosks(), report.areas());
    } else {
      System.out.printf("%s has %d findings.%n", directory, report.findings().size());
    }
    return report.isRight();
  }

  private int apply(ProgrammeFolder folder) throws IOException, InterruptedException {
    Path data = Path.of(env.getOrDefault("JANSETU_DATA_DIR", "data"));
    String server =
        env.getOrDefault(
            "JANSETU_URL", "http://127.0.0.1:" + env.getOrDefault("JANSETU_PORT", "8080"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + "/api/v1/programmes"))
            .timeout(SLOWEST)
            .header("Content-Type", "application/zip")
            .header("Accept", "application/json")
            .header("Accept-Language", "en")
            .header(
                "Authorization",
                "Bearer " + new PlatformToken(data.resolve("keys")).mint(Instant.now()))
            .POST(HttpRequest.BodyPublishers.ofByteArray(zip(folder)))
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      return told(answer);
    } catch (ConnectException e) {
      System.err.println("No server answers at " + server + ": start it, or set JANSETU_URL.");
      return 1;
    }
  }

  private static int told(HttpResponse<String> answer) throws IOException {
    JsonNode body = new ObjectMapper().readTree(answer.body());
    if (answer.statusCode() / 100 != 2) {
      System.out.println("Refused: " + body.path("detail").asText(body.path("code").asText()));
      for (JsonNode violation : body.path("violations")) {
        System.out.println(
            violation.path("field").asText()
                + ": "
                + violation.path("message").asText()
                + " ["
                + violation.path("code").asText()
                + "]");
      }
      return 1;
    }
    System.out.println(
        body.path("code").asText()
            + (body.path("changed").asBoolean() ? " is published as" : " is unchanged at")
            + " version "
            + body.path("version").asInt()
            + ".");
    if (body.path("changed").asBoolean()) {
      body.path("preview").properties().forEach(part -> told(part.getKey(), part.getValue()));
    }
    return 0;
  }

  private static void told(String part, JsonNode changes) {
    if (changes.has("added")) {
      System.out.printf(
          "  %s: %d added, %d changed, %d removed%n",
          part,
          changes.path("added").asInt(),
          changes.path("changed").asInt(),
          changes.path("removed").asInt());
    }
  }

  private static byte[] zip(ProgrammeFolder folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : folder.names()) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(folder.find(name).orElseThrow());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
