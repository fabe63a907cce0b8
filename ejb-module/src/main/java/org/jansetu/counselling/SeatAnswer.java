package org.jansetu.counselling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a candidate says to a seat. */
public enum SeatAnswer {
  /** It is wanted for good. */
  ACCEPT(SeatState.ACCEPTED),
  /** It is wanted unless a better choice comes free. */
  FLOAT(SeatState.FLOATING),
  /** It is not wanted, nor is another one. */
  LEAVE(SeatState.LEFT);

  private final SeatState after;

  SeatAnswer(SeatState after) {
    this.after = after;
  }

  /** Where it leads. */
  SeatState after() {
    return after;
  }

  /** As it is written, such as {@code accept}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of that code, if there is one. */
  public static Optional<SeatAnswer> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
