package org.jansetu.connector;

import java.time.Instant;

/**
 * A line of the message log, without the body.
 *
 * @param id its number
 * @param at when it was logged
 * @param biller the biller's code
 * @param operation describe, fetch, pay or status
 * @param direction request or answer
 * @param key the payment it is about, empty where it is about none
 * @param status the HTTP status of an answer, else 0
 * @param fault why an answer was not believed, empty where it was
 * @param digest the content digest, such as {@code sha-256=:...:}
 */
public record MessageEntry(
    long id,
    Instant at,
    String biller,
    String operation,
    String direction,
    String key,
    int status,
    String fault,
    String digest) {

  static MessageEntry of(LoggedMessage message) {
    return new MessageEntry(
        message.id(),
        message.at(),
        message.biller(),
        message.operation(),
        message.direction(),
        message.key(),
        message.status(),
        message.fault(),
        message.headers().digest());
  }
}
