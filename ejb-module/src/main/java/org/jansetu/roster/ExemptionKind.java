package org.jansetu.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody need not be at a centre. */
public enum ExemptionKind {
  /** On leave. */
  LEAVE,
  /** On duty elsewhere. */
  TOUR,
  /** Being trained. */
  TRAINING,
  /** Nobody could be seen at the centre, because its device was out of order. */
  DEVICE_DOWN,
  /** A holiday of this centre alone. */
  HOLIDAY,
  /** The centre was closed. */
  CLOSED;

  /** As it is written on the wire, such as {@code device-down}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is a person's; else it is a centre's. */
  public boolean isOfPerson() {
    return this == LEAVE || this == TOUR || this == TRAINING;
  }

  /** The kind of that code, if there is one. */
  public static Optional<ExemptionKind> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
