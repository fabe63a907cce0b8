package org.jansetu.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Questions of this server to a gateway. An answer that is not proved is no answer. */
@ApplicationScoped
class GatewayLine {

  private static final Logger LOG = Logger.getLogger(GatewayLine.class.getName());
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(6);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** How the payment stands, if the gateway says so. */
  Optional<GatewayWord> status(Gateway gateway, PaymentRow payment) {
    return ask(gateway, "status", payment).flatMap(GatewayWord::read);
  }

  /**
   * Tells the gateway to give the citizen the money back; once, however often it is told.
   *
   * @return whether the citizen has it now
   */
  boolean refund(Gateway gateway, PaymentRow payment) {
    return ask(gateway, "refund", payment)
        .map(answer -> "done".equals(answer.get("refund")))
        .orElse(false);
  }

  private Optional<Map<String, String>> ask(Gateway gateway, String kind, PaymentRow payment) {
    Map<String, String> question =
        gateway.message(
            kind,
            Map.of(
                "order", payment.order(),
                "amountPaise", Long.toString(payment.amountPaise()),
                "at", Long.toString(System.currentTimeMillis() / 1000)));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(gateway.url() + "/" + kind))
            .timeout(ANSWER)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(Gateway.encoded(question)))
            .build();
    try {
      // The client's own timeout ends with the answer's head; this one ends with its last byte.
      HttpResponse<byte[]> response =
          http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
              .get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
      Map<String, String> answer = decoded(new String(response.body(), UTF_8));
      boolean isBelieved =
          response.statusCode() == 200
              && gateway.said(kind + "-answer", answer)
              && payment.order().equals(answer.get("order"));
      return isBelieved ? Optional.of(answer) : Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      LOG.log(Level.FINE, "The gateway did not answer.", e);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Map<String, String> decoded(String form) {
    Map<String, String> fields = new TreeMap<>();
    for (String field : form.strip().split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        try {
          fields.put(
              field.substring(0, equals), URLDecoder.decode(field.substring(equals + 1), UTF_8));
        } catch (IllegalArgumentException e) {
          return Map.of();
        }
      }
    }
    return fields;
  }
}
