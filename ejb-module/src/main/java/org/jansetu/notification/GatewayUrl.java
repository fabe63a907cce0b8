package org.jansetu.notification;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a gateway is and who we are there.
 *
 * @param isSecure whether the line is TLS from its first byte
 * @param host its host
 * @param port its port
 * @param user our name there; empty where none is asked for
 * @param password our password there; empty where none is asked for
 */
record GatewayUrl(boolean isSecure, String host, int port, String user, String password) {

  /** Reads what the launcher has checked already, such as {@code smpp://name:secret@host:2775}. */
  static GatewayUrl parse(String text) {
    URI uri = URI.create(text);
    String who = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
    int colon = who.indexOf(':');
    return new GatewayUrl(
        uri.getScheme().endsWith("s"),
        uri.getHost(),
        uri.getPort(),
        decoded(colon < 0 ? who : who.substring(0, colon)),
        decoded(colon < 0 ? "" : who.substring(colon + 1)));
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
