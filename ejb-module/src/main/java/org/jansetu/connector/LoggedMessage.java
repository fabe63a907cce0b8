package org.jansetu.connector;

import java.time.Instant;

/**
 * One message as it went over the wire; texts are empty where the message had none.
 *
 * @param id its number in the log, 0 before it has one
 * @param at when it was logged, null before it is
 * @param exchange the nonce that a question and its answer share
 * @param biller the biller's code
 * @param operation what was asked
 * @param direction {@code request} or {@code answer}
 * @param key the payment it is about
 * @param status the HTTP status of an answer, 0 for a question and where nothing came back
 * @param fault why an answer was not believed
 * @param path the path that was asked
 * @param headers how it is signed
 * @param requestSignature of an answer: the signature of its question
 * @param publicKey what it is to be verified with
 * @param body the bytes
 */
record LoggedMessage(
    long id,
    Instant at,
    String exchange,
    String biller,
    String operation,
    String direction,
    String key,
    int status,
    String fault,
    String path,
    HttpSignature.Headers headers,
    String requestSignature,
    String publicKey,
    Content body) {

  static final String REQUEST = "request";
  static final String ANSWER = "answer";

  private static final HttpSignature.Headers NONE = new HttpSignature.Headers("", "", "");

  static LoggedMessage request(Exchange exchange, String publicKey) {
    return new LoggedMessage(
        0,
        null,
        exchange.nonce(),
        exchange.biller().code(),
        exchange.operation().code(),
        REQUEST,
        exchange.key(),
        0,
        "",
        exchange.path(),
        exchange.headers(),
        "",
        publicKey,
        exchange.body());
  }

  static LoggedMessage answer(Exchange exchange, Received received) {
    HttpSignature.Answer answer = received.answer();
    return new LoggedMessage(
        0,
        null,
        exchange.nonce(),
        exchange.biller().code(),
        exchange.operation().code(),
        ANSWER,
        exchange.key(),
        answer == null ? 0 : answer.status(),
        received.isBelieved() ? "" : received.fault(),
        exchange.path(),
        answer == null ? NONE : answer.headers(),
        exchange.headers().signature(),
        SigningKey.text(exchange.biller().publicKey()),
        answer == null ? Content.NONE : answer.body());
  }

  boolean isRequest() {
    return direction.equals(REQUEST);
  }

  /** Whether the signature holds for these very bytes; the time does not matter any more. */
  boolean isSigned() {
    java.security.PublicKey signer = SigningKey.readPublic(publicKey);
    if (isRequest()) {
      return HttpSignature.holds(headers, path, body, signer);
    }
    return HttpSignature.isSigned(
        new HttpSignature.Answer(status, headers, body), requestSignature, signer);
  }
}
