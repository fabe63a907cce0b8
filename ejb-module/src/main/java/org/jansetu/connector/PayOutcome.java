package org.jansetu.connector;

/**
 * How a payment stands with the biller.
 *
 * @param state what is known
 * @param reference the biller's number of the payment; null unless it succeeded
 * @param reason lower case words joined by hyphens that say why it failed or is not known yet; null
 *     when it succeeded
 */
public record PayOutcome(State state, String reference, String reason) {

  /** What is known of a payment. */
  public enum State {
    /** The biller has the money and signed so. */
    SUCCEEDED,
    /** Nobody knows yet: ask for the status again. */
    PENDING,
    /** The biller will never count this payment, or was never asked. */
    FAILED
  }

  /** The biller has the money. */
  static PayOutcome succeeded(String reference) {
    return new PayOutcome(State.SUCCEEDED, reference, null);
  }

  /** Not known yet, for this reason. */
  static PayOutcome pending(String reason) {
    return new PayOutcome(State.PENDING, null, reason);
  }

  /** Never paid, for this reason. */
  static PayOutcome failed(String reason) {
    return new PayOutcome(State.FAILED, null, reason);
  }
}
