package org.jansetu.simulator;

import java.util.Locale;

/** How the simulated biller treats a consumer, told by the number's first digits or by a call. */
public enum Behaviour {
  /** Takes the payment at once. */
  NORMAL(""),
  /** Says pending, and succeeded when asked three seconds later. */
  PENDING_THEN_SUCCESS("9901"),
  /** Says pending, and failed when asked three seconds later. */
  PENDING_THEN_FAILURE("9902"),
  /** Takes the payment and says that it had it already. */
  DUPLICATE("9903"),
  /** Takes the payment, then says nothing at all. */
  TIMEOUT_AFTER_PAYING("9904"),
  /** Hangs up on every question. */
  DOWN("9905"),
  /** Says failed at once. */
  DECLINED("9906"),
  /** Knows no such consumer. */
  NO_BILL("9907"),
  /** Signs with another key. */
  WRONG_SIGNATURE("9911"),
  /** Answers with signed bytes that are no JSON. */
  GARBAGE("9912"),
  /** Answers with ten megabytes. */
  HUGE("9913"),
  /** Sends its answer a byte at a time, slower than anybody waits. */
  SLOW("9914");

  private final String prefix;

  Behaviour(String prefix) {
    this.prefix = prefix;
  }

  /** The first digits of a consumer's number that call for this behaviour. */
  public String prefix() {
    return prefix;
  }

  static Behaviour of(String consumerId) {
    for (Behaviour behaviour : values()) {
      if (!behaviour.prefix.isEmpty() && consumerId.startsWith(behaviour.prefix)) {
        return behaviour;
      }
    }
    return NORMAL;
  }

  /** The behaviour of that code, such as {@code pending-then-success}. */
  static Behaviour named(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
