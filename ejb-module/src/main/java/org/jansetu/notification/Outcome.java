package org.jansetu.notification;

/**
 * What a gateway did with a message.
 *
 * @param kind how it ended
 * @param gatewayId the gateway's number for it, or null where it gives none
 * @param reason a stable word for what went wrong, or null
 */
record Outcome(Kind kind, String gatewayId, String reason) {

  enum Kind {
    /** The gateway has taken it. */
    SENT,
    /** Not now; the try counts. */
    LATER,
    /** Never; another try would end the same way. */
    REFUSED,
    /** There is no line to the gateway: nothing was handed over, and nothing else can be now. */
    AWAY
  }

  static Outcome sent(String gatewayId) {
    return new Outcome(Kind.SENT, gatewayId, null);
  }

  static Outcome later(String reason) {
    return new Outcome(Kind.LATER, null, reason);
  }

  static Outcome refused(String reason) {
    return new Outcome(Kind.REFUSED, null, reason);
  }

  static Outcome away() {
    return new Outcome(Kind.AWAY, null, "no-line");
  }
}
