package org.jansetu.access;

/**
 * What a program signs its calls with.
 *
 * @param accessToken goes with every call as {@code Authorization: Bearer}
 * @param expiresInSeconds how long the access token is good for
 * @param refreshToken buys the next pair, once
 */
public record TokenPair(String accessToken, long expiresInSeconds, String refreshToken) {

  /** Never shows the tokens. */
  @Override
  public String toString() {
    return "TokenPair[expiresInSeconds=" + expiresInSeconds + "]";
  }
}
