package org.jansetu.exam;

import java.time.OffsetDateTime;
import org.jansetu.shared.Money;

/**
 * What goes back to one candidate of a cancelled examination.
 *
 * @param application number of the case
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
 */
public record RefundLine(
    String application,
    String candidate,
    String mobile,
    String receipt,
    String kiosk,
    String paidBy,
    Money amount,
    String mode,
    String state,
    OffsetDateTime doneAt) {}
