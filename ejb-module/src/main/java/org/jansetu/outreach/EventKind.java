package org.jansetu.outreach;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What takes place. */
public enum EventKind {
  /** A stall at a fair or a market. */
  STALL,
  /** A vehicle that goes from village to village. */
  ROAD_SHOW,
  /** People are taught. */
  WORKSHOP,
  /** Services are given on the spot. */
  CAMP;

  /** As it is written on the wire, such as {@code road-show}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of that code, if there is one. */
  public static Optional<EventKind> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
