package org.jansetu.paper;

import java.security.SecureRandom;

/** The letters by which a reader proves a paper. */
public final class CheckCode {

  /** As long as a code and never one, to be compared with where there is no paper. */
  public static final String NONE = "0000000000000000";

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final SecureRandom RANDOM = new SecureRandom();

  private CheckCode() {}

  /** Sixteen letters that nobody can guess: 80 random bits. */
  public static String draw() {
    byte[] random = new byte[NONE.length()];
    RANDOM.nextBytes(random);
    StringBuilder code = new StringBuilder(random.length);
    for (byte b : random) {
      code.append(LETTERS.charAt(b & 31));
    }
    return code.toString();
  }
}
