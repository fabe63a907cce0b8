package org.jansetu.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** HTTP with JSON and signatures on both sides: the one way in which billers are reached. */
final class Wire {

  /**
   * How long a biller is waited for.
   *
   * @param connection until it accepts a connection
   * @param answer from then to the last byte of its answer
   */
  record Patience(Duration connection, Duration answer) {

    /** What the contract promises billers. */
    static final Patience PROMISED = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(5));
  }

  /** The longest answer that is read. */
  static final int MOST_BYTES = 64 * 1024;

  private static final int NONCE_BYTES = 16;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SigningKey key;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Circuit> circuits = new ConcurrentHashMap<>();
  private final HttpClient http;
  private final Patience patience;

  Wire(SigningKey key, Clock clock, Patience patience) {
    this.key = key;
    this.clock = clock;
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience.connection())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** A question with the biller and the programme named in it, signed. */
  Exchange prepare(Biller biller, Operation operation, ObjectNode question) {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    String nonce = HexFormat.of().formatHex(bytes);
    Content body;
    try {
      body = new Content(JSON.writeValueAsBytes(question.put("programme", biller.programme())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a question is always JSON", e);
    }
    HttpSignature.Headers headers =
        HttpSignature.sign(
            new HttpSignature.Request(
                biller.address(operation).getPath(), body, clock.instant().getEpochSecond(), nonce),
            key);
    return new Exchange(biller, operation, nonce, question.path("key").asText(""), headers, body);
  }

  /** Asks, and waits for the answer; never throws for what the biller does or does not do. */
  Received send(Exchange exchange) {
    Circuit circuit =
        circuits.computeIfAbsent(exchange.biller().id(), id -> new Circuit(System::nanoTime));
    if (!circuit.enter()) {
      return Received.nothing(false, "left-alone");
    }
    boolean answered = false;
    try {
      Received received = ask(exchange);
      answered = received.isHealthy();
      return received;
    } finally {
      circuit.leave(answered);
    }
  }

  private Received ask(Exchange exchange) {
    HttpRequest request =
        HttpRequest.newBuilder(exchange.biller().address(exchange.operation()))
            .timeout(patience.answer())
            .header("Content-Type", "application/json")
            .header("Content-Digest", exchange.headers().digest())
            .header("Signature-Input", exchange.headers().input())
            .header("Signature", exchange.headers().signature())
            .POST(HttpRequest.BodyPublishers.ofByteArray(exchange.body().bytes()))
            .build();
    Duration longest = patience.connection().plus(patience.answer());
    // The client's own timeout ends with the answer's head; this one ends with its last byte.
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, head -> new LimitedBody(MOST_BYTES));
    try {
      return believe(exchange, answer.get(longest.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      answer.cancel(true);
      return Received.nothing(true, "timeout");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return Received.nothing(true, "interrupted");
    } catch (ExecutionException e) {
      return failed(e.getCause());
    }
  }

  private static Received failed(Throwable cause) {
    if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
      return Received.nothing(false, "no-connection");
    }
    if (cause instanceof java.net.http.HttpTimeoutException) {
      return Received.nothing(true, "timeout");
    }
    if (cause instanceof LimitedBody.TooLong) {
      return Received.nothing(true, "answer-too-long");
    }
    return Received.nothing(true, "broken-connection");
  }

  private Received believe(Exchange exchange, HttpResponse<byte[]> response) {
    HttpSignature.Answer answer =
        new HttpSignature.Answer(
            response.statusCode(),
            new HttpSignature.Headers(
                header(response, "Content-Digest"),
                header(response, "Signature-Input"),
                header(response, "Signature")),
            new Content(response.body()));
    String fault =
        HttpSignature.fault(
            answer,
            exchange.headers().signature(),
            exchange.biller().publicKey(),
            clock.instant().getEpochSecond());
    return new Received(true, fault, answer);
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).filter(v -> v.length() <= 500).orElse("");
  }
}
