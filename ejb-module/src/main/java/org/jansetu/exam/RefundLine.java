package org.jansetu.exam;

import java.time.OffsetDateTime;
import org.jansetu.shared.Money;

/**
 * What goes back to one candidate of a cancelled examination.
 *
 * @param application number of the case
 * @param exam code of the examination
 * @param candidate name of the candidate
 * @param mobile or null
 * @param receipt number of the receipt
 * @param kiosk code of the kiosk where it was paid
 * @param paidBy how it was paid
 * @param amount how much
 * @param mode {@code kiosk}: the kiosk's wallet has it back and its operator pays the candidate;
 *     {@code gateway}: it goes back the way it came; {@code none}: the receipt was cancelled before
 * @param state due or done
 * @param doneAt when, or null
 * @param handed how the candidate got it in cash, or null
 */
public record RefundLine(
    String application,
    String exam,
    String candidate,
    String mobile,
    String receipt,
    String kiosk,
    String paidBy,
    Money amount,
    String mode,
    String state,
    OffsetDateTime doneAt,
    Handed handed) {

  /** Whether it lies at the kiosk and the candidate has not fetched it yet. */
  public boolean isToHandOut() {
    return mode.equals("kiosk") && state.equals("done") && handed == null;
  }

  /**
   * Cash that a kiosk gave to the candidate.
   *
   * @param at when
   * @param by user name of whoever gave it
   * @param receivedBy who signed for it
   * @param reference on which paper
   */
  public record Handed(OffsetDateTime at, String by, String receivedBy, String reference) {}
}
