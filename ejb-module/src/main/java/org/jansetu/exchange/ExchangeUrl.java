package org.jansetu.exchange;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where an exchange is, who we are there, and for which programme it takes calls.
 *
 * @param isSecure whether the line is TLS from its first byte
 * @param host its host
 * @param port its port
 * @param user our name there
 * @param password our password there
 * @param programme code of the programme
 */
record ExchangeUrl(
    boolean isSecure, String host, int port, String user, String password, String programme) {

  /**
   * Reads what the launcher has checked already, such as {@code ami://name:secret@host:5038/code}.
   */
  static ExchangeUrl parse(String text) {
    URI uri = URI.create(text);
    String who = uri.getRawUserInfo();
    int colon = who.indexOf(':');
    return new ExchangeUrl(
        uri.getScheme().endsWith("s"),
        uri.getHost(),
        uri.getPort(),
        decoded(who.substring(0, colon)),
        decoded(who.substring(colon + 1)),
        uri.getPath().substring(1));
  }

  /** A plus sign in a password is a plus sign. */
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
