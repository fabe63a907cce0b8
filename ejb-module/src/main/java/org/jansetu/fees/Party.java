package org.jansetu.fees;

import java.util.Locale;

/** Who gets a line of a quote, by the part played in the programme. */
public enum Party {
  /** The department whose service it is. */
  DEPARTMENT,
  /** The company or agency that runs the portal. */
  PORTAL,
  /** The kiosk at whose counter the citizen stands. */
  KIOSK,
  /** The provider that runs the kiosk for the programme. */
  PROVIDER,
  /** The society of the kiosk's district. */
  SOCIETY,
  /** The state, as tax on the charge. */
  TAX;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The word for it in files and on the wire: the name in lower case. */
  public String code() {
    return code;
  }

  /** The party with this code. Refuses any other text with IllegalArgumentException. */
  public static Party of(String code) {
    for (Party party : values()) {
      if (party.code.equals(code)) {
        return party;
      }
    }
    throw new IllegalArgumentException("no party is called " + code);
  }
}
