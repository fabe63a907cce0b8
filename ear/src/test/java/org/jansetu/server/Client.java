package org.jansetu.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls the server's HTTP interface as a client outside the project would. Immutable: {@code with}
 * makes another client.
 */
public final class Client {

  /** Of version 1.1, because with HTTP/2 the client replaces a Host header by the address. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration WAIT = Duration.ofSeconds(60);

  /** Far less than a token lives, so that a test comes to its end with it. */
  private static final Duration GOOD_FOR = Duration.ofMinutes(3);

  private static final Map<String, Kept> KEPT = new ConcurrentHashMap<>();

  private final ServerUnderTest server;
  private final Map<String, String> headers;

  private Client(ServerUnderTest server, Map<String, String> headers) {
    this.server = server;
    this.headers = headers;
  }

  private record Kept(String bearer, long since) {}

  /** A visitor without a login, in this programme of the shared server. */
  public static Client of(String programme) {
    return of(ServerUnderTest.get(), programme);
  }

  /** A visitor without a login, in this programme of that server. */
  public static Client of(ServerUnderTest server, String programme) {
    return new Client(server, Map.of()).with("X-Programme", programme);
  }

  /** A client that names no programme in a header. */
  public static Client withoutProgramme(ServerUnderTest server) {
    return new Client(server, Map.of());
  }

  /** This client with one header more, or with another value of it. */
  public Client with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Client(server, more);
  }

  /**
   * This client, signed in as a demo user of the programme. A password is slow to compare: whoever
   * has signed in a moment ago goes on with the same token while it is good.
   */
  public Client signedInAs(String username) {
    String who = server.port() + " " + headers.get("X-Programme") + " " + username;
    Kept kept = KEPT.get(who);
    if (kept != null && System.nanoTime() - kept.since() < GOOD_FOR.toNanos()) {
      Client known = with("Authorization", kept.bearer());
      if (known.get("/api/v1/wallet").status() != 401) {
        return known;
      }
    }
    Client fresh = freshlySignedInAs(username);
    KEPT.put(who, new Kept(fresh.headers.get("Authorization"), System.nanoTime()));
    return fresh;
  }

  private Client freshlySignedInAs(String username) {
    Answer answer =
        post("/api/v1/tokens", Map.of("username", username, "password", ServerUnderTest.PASSWORD));
    if (answer.status() != 200) {
      throw new IllegalStateException(username + " could not sign in: " + answer.text());
    }
    return with("Authorization", "Bearer " + answer.json().path("accessToken").asText());
  }

  /** This client, signed in as a citizen by the code that was sent to that mobile. */
  public Client signedInAsCitizen(String mobile) {
    Answer sent = post("/api/v1/otp", Map.of("mobile", mobile));
    if (sent.status() != 202) {
      throw new IllegalStateException("no code was sent: " + sent.text());
    }
    Answer answer = post("/api/v1/tokens", Map.of("mobile", mobile, "otp", codeSentTo(mobile)));
    if (answer.status() != 200) {
      throw new IllegalStateException(mobile + " could not sign in: " + answer.text());
    }
    return with("Authorization", "Bearer " + answer.json().path("accessToken").asText());
  }

  /** The latest code that a demo would have sent to that mobile. */
  public String codeSentTo(String mobile) {
    for (com.fasterxml.jackson.databind.JsonNode message :
        signedInAs("state").get("/api/v1/messages?limit=50").json().path("items")) {
      if (message.path("to").asText().equals(mobile)
          && message.path("template").asText().equals("otp")) {
        java.util.regex.Matcher code =
            java.util.regex.Pattern.compile("\\b[0-9]{6}\\b")
                .matcher(message.path("text").asText());
        if (code.find()) {
          return code.group();
        }
      }
    }
    throw new IllegalStateException("no code was sent to " + mobile);
  }

  /** This client with a new idempotency key for its next POST. */
  public Client withNewKey() {
    return with("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** GET. */
  public Answer get(String path) {
    return send("GET", path, null);
  }

  /** POST of anything that can be written as JSON. */
  public Answer post(String path, Object body) {
    try {
      return send("POST", path, JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** PUT of anything that can be written as JSON. */
  public Answer put(String path, Object body) {
    try {
      return send("PUT", path, JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** POST of a body as it is, well formed or not. */
  public Answer postRaw(String path, String body) {
    return send("POST", path, body);
  }

  /** POST of bytes of whatever kind the header Content-Type says. */
  public Answer postBytes(String path, byte[] body) {
    return exchange("POST", path, BodyPublishers.ofByteArray(body));
  }

  /** Hands in a small scan, and says under which id it is kept. */
  public String uploadedScan() {
    String form =
        """
        --XyZ
        Content-Disposition: form-data; name="file"; filename="scan.pdf"

        %PDF-1.4
        %%EOF

        --XyZ--
        """
            .replace("\n", "\r\n");
    Answer answer =
        with("Content-Type", "multipart/form-data; boundary=XyZ")
            .postBytes("/api/v1/uploads", form.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    if (answer.status() != 201) {
      throw new IllegalStateException("the scan was not taken: " + answer.text());
    }
    return answer.json().path("uploadId").asText();
  }

  /** The value of a header that this client sends; an empty text for any other. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** DELETE. */
  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  private Answer send(String method, String path, String body) {
    return exchange(method, path, body == null ? null : BodyPublishers.ofString(body));
  }

  private Answer exchange(String method, String path, HttpRequest.BodyPublisher body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.at(path)).timeout(WAIT);
    headers.forEach(request::setHeader);
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.setHeader("Content-Type", headers.getOrDefault("Content-Type", "application/json"));
      request.method(method, body);
    }
    try {
      // The request's own limit ends with the head of the answer; this one covers its body too.
      HttpResponse<byte[]> answer =
          HTTP.sendAsync(request.build(), BodyHandlers.ofByteArray())
              .get(2 * WAIT.toSeconds(), TimeUnit.SECONDS);
      return new Answer(answer.statusCode(), answer);
    } catch (ExecutionException | TimeoutException e) {
      throw new UncheckedIOException(new IOException(method + " " + path, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
