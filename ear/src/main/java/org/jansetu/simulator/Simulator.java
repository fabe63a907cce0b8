package org.jansetu.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Billers at one HTTP endpoint on the loopback address: {@code POST
 * /billers/{biller}/describe|fetch|pay|status}, signed on both sides, and {@code POST
 * /admin/behaviours} with {@code {"consumerId","behaviour"}}, which is not signed because only this
 * machine can reach it. A {@code consumerId} of {@code *} means every consumer. Below {@code
 * /gateway/} lies the sandbox of a payment gateway.
 */
public final class Simulator implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Simulator.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_BYTES = 16 * 1024;
  private static final int HUGE_BYTES = 10 * 1024 * 1024;
  private static final int THREADS = 32;
  private static final int SILENT_MILLIS = 8_000;
  private static final String EVERYBODY = "*";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Seals seals;
  private final Books books;
  private final Map<String, Behaviour> told = new ConcurrentHashMap<>();

  /**
   * Opens the endpoint.
   *
   * @param port the port on 127.0.0.1; 0 for any free one
   * @param keysFolder where the server's {@code connector.pub} will lie, and where this biller's
   *     {@code simulator.pub} is written
   */
  public Simulator(int port, Path keysFolder) throws IOException, GeneralSecurityException {
    this(port, keysFolder, System::currentTimeMillis);
  }

  /**
   * Opens the endpoint with a clock of one's own, which decides when a pending payment is over.
   *
   * @param clock milliseconds
   */
  public Simulator(int port, Path keysFolder, LongSupplier clock)
      throws IOException, GeneralSecurityException {
    seals = new Seals(keysFolder);
    books = new Books(clock);
    GatewaySandbox gateway = new GatewaySandbox(keysFolder, clock);
    server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 50);
    server.setExecutor(threads);
    server.createContext("/billers/", exchange -> guarded(exchange, this::answer));
    server.createContext("/gateway/", exchange -> guarded(exchange, gateway::answer));
    server.createContext("/admin/behaviours", exchange -> guarded(exchange, this::tell));
    server.start();
  }

  /** Where a programme's biller reaches this one. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/billers";
  }

  /** What this biller's answers are verified with: Base64 of the X.509 form. */
  public String publicKey() {
    return seals.publicKey();
  }

  /** From now on this consumer, or {@code *} for all, meets this behaviour. */
  public void tell(String consumerId, Behaviour behaviour) {
    told.put(consumerId, behaviour);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private interface Handler {
    void handle(HttpExchange exchange) throws IOException, GeneralSecurityException;
  }

  private static void guarded(HttpExchange exchange, Handler handler) {
    try (exchange) {
      handler.handle(exchange);
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      LOG.log(Level.FINE, "A question was left without an answer.", e);
    }
  }

  private void tell(HttpExchange exchange) throws IOException {
    JsonNode body = JSON.readTree(exchange.getRequestBody().readNBytes(MOST_BYTES));
    tell(
        body.path("consumerId").asText(EVERYBODY),
        Behaviour.named(body.path("behaviour").asText("normal")));
    exchange.sendResponseHeaders(204, -1);
  }

  private void answer(HttpExchange exchange) throws IOException, GeneralSecurityException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
    String path = exchange.getRequestURI().getPath();
    String fault = seals.fault(path, exchange.getRequestHeaders(), body);
    if (fault != null) {
      send(exchange, 401, JSON.createObjectNode().put("code", fault), Behaviour.NORMAL);
      return;
    }
    String[] parts = path.split("/", -1);
    JsonNode question = JSON.readTree(body);
    String account = question.path("programme").asText() + "/" + parts[2];
    String consumer = question.path("consumerId").asText();
    Behaviour behaviour =
        told.getOrDefault(consumer, told.getOrDefault(EVERYBODY, Behaviour.of(consumer)));
    if (behaviour == Behaviour.DOWN) {
      return;
    }
    switch (parts.length == 4 ? parts[3] : "") {
      case "describe" -> send(exchange, 200, description(), behaviour);
      case "fetch" -> fetch(exchange, account, consumer, behaviour);
      case "pay" -> pay(exchange, account, question, behaviour);
      case "status" -> {
        String key = question.path("key").asText();
        send(exchange, 200, standing(key, books.status(account, key)), behaviour);
      }
      default ->
          send(exchange, 404, JSON.createObjectNode().put("code", "no-such-operation"), behaviour);
    }
  }

  private static ObjectNode description() {
    ObjectNode json = JSON.createObjectNode().put("contract", "1");
    json.putArray("operations").add("describe").add("fetch").add("pay").add("status");
    return json;
  }

  private void fetch(HttpExchange exchange, String account, String consumer, Behaviour behaviour)
      throws IOException, GeneralSecurityException {
    Books.Bill bill = books.bill(account, consumer);
    if (behaviour == Behaviour.NO_BILL || bill.amountPaise() < 1) {
      send(exchange, 404, JSON.createObjectNode().put("code", "bill-not-found"), behaviour);
      return;
    }
    ObjectNode json =
        JSON.createObjectNode()
            .put("consumerId", consumer)
            .put("name", bill.name())
            .put("billId", bill.billId())
            .put("amountPaise", bill.amountPaise())
            .put("dueOn", bill.dueOn().toString());
    // Bills of those whose payments end strangely can be fetched like any other.
    send(exchange, 200, json, behaviour);
  }

  private void pay(HttpExchange exchange, String account, JsonNode question, Behaviour behaviour)
      throws IOException, GeneralSecurityException {
    String key = question.path("key").asText();
    Books.Order order =
        new Books.Order(
            account,
            key,
            question.path("consumerId").asText(),
            question.path("billId").asText(),
            question.path("amountPaise").asLong());
    Books.Standing standing = books.pay(order, behaviour);
    if (behaviour == Behaviour.TIMEOUT_AFTER_PAYING) {
      pause(SILENT_MILLIS);
      return;
    }
    send(exchange, 200, standing(key, standing), behaviour);
  }

  private static ObjectNode standing(String key, Books.Standing standing) {
    ObjectNode json = JSON.createObjectNode().put("key", key).put("state", standing.state());
    if (standing.reference() != null) {
      json.put("reference", standing.reference());
    }
    if (standing.reason() != null) {
      json.put("reason", standing.reason());
    }
    if (standing.firstKey() != null) {
      json.put("firstKey", standing.firstKey());
    }
    return json;
  }

  private void send(HttpExchange exchange, int status, ObjectNode json, Behaviour behaviour)
      throws IOException, GeneralSecurityException {
    String text =
        switch (behaviour) {
          case GARBAGE -> "<html>maintenance</html>";
          case HUGE -> "x".repeat(HUGE_BYTES);
          default -> JSON.writeValueAsString(json);
        };
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    seals.sign(
        new Seals.Answer(status, text, behaviour == Behaviour.WRONG_SIGNATURE),
        exchange.getRequestHeaders(),
        exchange.getResponseHeaders());
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      if (behaviour != Behaviour.SLOW) {
        out.write(body);
        return;
      }
      for (byte one : body) {
        out.write(one);
        out.flush();
        pause(SILENT_MILLIS / 10);
      }
    }
  }

  private static void pause(int millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while it kept silent", e);
    }
  }
}
