package org.jansetu.citizen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser does at the gateway's sandbox. */
final class Sandbox {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern ORDER = Pattern.compile("[?&]order=([^&]+)");
  private static final Pattern MERCHANT = Pattern.compile("[?&]merchant=([^&]+)");

  private Sandbox() {}

  /** Opens the page of a payment; the status that it answers with. */
  static int open(String redirectUrl) {
    return send(HttpRequest.newBuilder(URI.create(redirectUrl)).build());
  }

  /** Opens the page and ends the payment there. */
  static void decide(String redirectUrl, String outcome) {
    if (open(redirectUrl) != 200) {
      throw new IllegalStateException("the gateway does not know this payment");
    }
    String form =
        "merchant="
            + found(MERCHANT, redirectUrl)
            + "&order="
            + found(ORDER, redirectUrl)
            + "&outcome="
            + outcome;
    int status =
        send(
            HttpRequest.newBuilder(URI.create(redirectUrl).resolve("/gateway/decide"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    if (status != 303) {
      throw new IllegalStateException("the gateway answered " + status);
    }
  }

  private static String found(Pattern pattern, String url) {
    Matcher matcher = pattern.matcher(url);
    if (!matcher.find()) {
      throw new IllegalStateException("not in the address: " + pattern);
    }
    return matcher.group(1);
  }

  private static int send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
