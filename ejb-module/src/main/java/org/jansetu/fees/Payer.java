package org.jansetu.fees;

import java.util.Locale;

/** Who bears the charge of a service. */
public enum Payer {
  /** The citizen pays at the counter. */
  CITIZEN,
  /** The department pays later; the citizen pays at most the bill itself. */
  DEPARTMENT;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The word for it in files and on the wire: the name in lower case. */
  public String code() {
    return code;
  }

  /** The payer with this code. Refuses any other text with IllegalArgumentException. */
  public static Payer of(String code) {
    for (Payer payer : values()) {
      if (payer.code.equals(code)) {
        return payer;
      }
    }
    throw new IllegalArgumentException("no payer is called " + code);
  }
}
