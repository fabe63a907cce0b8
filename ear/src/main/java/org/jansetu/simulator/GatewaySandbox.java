package org.jansetu.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A payment gateway that moves nobody's money: {@code GET /gateway/pay} shows the citizen a page on
 * which the end is chosen, {@code POST /gateway/decide} ends the payment and calls the server back,
 * {@code POST /gateway/status} and {@code /gateway/refund} answer the server's own questions.
 */
final class GatewaySandbox {

  private static final Logger LOG = Logger.getLogger(GatewaySandbox.class.getName());
  private static final int MOST_BYTES = 16 * 1024;
  private static final int PATIENCE_MILLIS = 40_000;
  private static final String MERCHANT = "merchant";
  private static final String ORDER = "order";

  private final Stamp stamp;
  private final Till till;

  GatewaySandbox(Path keysFolder, LongSupplier clock) {
    stamp = new Stamp(keysFolder);
    till = new Till(clock);
  }

  void answer(HttpExchange exchange) throws IOException, GeneralSecurityException {
    String path = exchange.getRequestURI().getPath();
    String asked =
        exchange.getRequestMethod().equals("GET")
            ? exchange.getRequestURI().getRawQuery()
            : new String(exchange.getRequestBody().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    Map<String, String> fields = Forms.read(asked);
    switch (path) {
      case "/gateway/pay" -> pay(exchange, fields);
      case "/gateway/decide" -> decide(exchange, fields);
      case "/gateway/status" -> status(exchange, fields);
      case "/gateway/refund" -> refund(exchange, fields);
      default -> send(exchange, 404, "text/plain", "no such page");
    }
  }

  private void pay(HttpExchange exchange, Map<String, String> fields)
      throws IOException, GeneralSecurityException {
    if (!stamp.holds("request", fields) || !till.open(fields)) {
      send(exchange, 403, "text/plain", "this request was not signed by its merchant");
      return;
    }
    send(exchange, 200, "text/html; charset=utf-8", SandboxPage.of(fields));
  }

  private void decide(HttpExchange exchange, Map<String, String> fields)
      throws IOException, GeneralSecurityException {
    String merchant = fields.getOrDefault(MERCHANT, "");
    String order = fields.getOrDefault(ORDER, "");
    Map<String, String> request = till.request(merchant, order);
    if (request == null) {
      send(exchange, 404, "text/plain", "no such payment");
      return;
    }
    Outcome outcome = Outcome.named(fields.getOrDefault("outcome", "success"));
    if (till.decide(merchant, order, outcome)) {
      callBack(request, outcome);
    }
    exchange.getResponseHeaders().set("Location", request.get("returnUrl"));
    exchange.sendResponseHeaders(303, -1);
  }

  private void callBack(Map<String, String> request, Outcome outcome)
      throws IOException, GeneralSecurityException {
    Map<String, String> word = word(request);
    switch (outcome) {
      case LOST_CALLBACK -> LOG.fine("This callback is lost.");
      case FORGED_CALLBACK -> {
        word.put("state", "succeeded");
        word.put("debited", "true");
        post(request.get("callbackUrl"), stamp.sign("callback", word, true));
      }
      case WRONG_AMOUNT -> {
        word.put("amountPaise", "1");
        post(request.get("callbackUrl"), stamp.sign("callback", word, false));
      }
      case DUPLICATE_CALLBACK -> {
        for (int i = 0; i < 3; i++) {
          post(request.get("callbackUrl"), stamp.sign("callback", word, false));
        }
      }
      default -> post(request.get("callbackUrl"), stamp.sign("callback", word, false));
    }
  }

  private Map<String, String> word(Map<String, String> request) {
    Map<String, String> word =
        new HashMap<>(till.standing(request.get(MERCHANT), request.get(ORDER)));
    word.put(MERCHANT, request.get(MERCHANT));
    return word;
  }

  private void status(HttpExchange exchange, Map<String, String> fields)
      throws IOException, GeneralSecurityException {
    if (!stamp.holds("status", fields)) {
      send(exchange, 403, "text/plain", "not signed");
      return;
    }
    Map<String, String> answer =
        new HashMap<>(till.standing(fields.get(MERCHANT), fields.getOrDefault(ORDER, "")));
    answer.put(MERCHANT, fields.get(MERCHANT));
    answer.putIfAbsent("amountPaise", fields.getOrDefault("amountPaise", "0"));
    form(exchange, stamp.sign("status-answer", answer, false));
  }

  private void refund(HttpExchange exchange, Map<String, String> fields)
      throws IOException, GeneralSecurityException {
    if (!stamp.holds("refund", fields)) {
      send(exchange, 403, "text/plain", "not signed");
      return;
    }
    Map<String, String> answer = new HashMap<>();
    answer.put(MERCHANT, fields.get(MERCHANT));
    answer.put(ORDER, fields.getOrDefault(ORDER, ""));
    answer.put("refund", till.refund(fields.get(MERCHANT), fields.getOrDefault(ORDER, "")));
    form(exchange, stamp.sign("refund-answer", answer, false));
  }

  /**
   * Calls the server back over a plain socket: the names of demonstration programmes end with
   * .localhost, which only browsers know to be this machine.
   */
  private static void post(String url, Map<String, String> fields) {
    URI to = URI.create(url);
    byte[] body = Forms.write(fields).getBytes(StandardCharsets.UTF_8);
    String head =
        "POST "
            + to.getRawPath()
            + " HTTP/1.1\r\nHost: "
            + to.getRawAuthority()
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close"
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    int port = to.getPort() < 0 ? 80 : to.getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      socket.getInputStream().readNBytes(MOST_BYTES);
    } catch (IOException e) {
      LOG.log(Level.FINE, "The server was not there to be called back.", e);
    }
  }

  private static void form(HttpExchange exchange, Map<String, String> fields) throws IOException {
    send(exchange, 200, "application/x-www-form-urlencoded", Forms.write(fields));
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
