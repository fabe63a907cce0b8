package org.jansetu.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody consents. */
public enum ConsentMethod {
  /** By telling the operator a code that was sent to the mobile. */
  OTP,
  /** By signing a printed page. */
  SIGNATURE;

  /** As it is written on the wire: otp or signature. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The method of that code, if there is one. */
  public static Optional<ConsentMethod> find(String code) {
    return Arrays.stream(values()).filter(method -> method.code().equals(code)).findFirst();
  }
}
