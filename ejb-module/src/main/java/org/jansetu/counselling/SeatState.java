package org.jansetu.counselling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Where a ranked candidate stands. */
public enum SeatState {
  /** Has no seat yet and takes part. */
  WAITING,
  /** Has to say what becomes of a seat. */
  OFFERED,
  /** Has a seat for good. */
  ACCEPTED,
  /** Has a seat and takes part for a better one. */
  FLOATING,
  /** Wants none any more. */
  LEFT,
  /** Said nothing until the last date. */
  LAPSED;

  /** As it is kept and written, such as {@code offered}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether there is a seat to it. */
  public boolean hasSeat() {
    return this == OFFERED || this == ACCEPTED || this == FLOATING;
  }

  /** Whether the answer leads from here somewhere. */
  boolean takes(SeatAnswer answer) {
    return switch (this) {
      case OFFERED -> true;
      case FLOATING -> answer != SeatAnswer.FLOAT;
      case ACCEPTED -> answer == SeatAnswer.LEAVE;
      case WAITING, LEFT, LAPSED -> false;
    };
  }

  static SeatState of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
  }
}
