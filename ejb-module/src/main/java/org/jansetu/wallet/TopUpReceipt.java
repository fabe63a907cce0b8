package org.jansetu.wallet;

import java.time.OffsetDateTime;
import org.jansetu.shared.Money;

/**
 * A top-up as it stands.
 *
 * @param id its id
 * @param kiosk the kiosk's code
 * @param amount how much
 * @param reference the bank's reference
 * @param state where it stands: waiting for a second person, posted, or refused
 * @param proposedBy who asked for it
 * @param proposedAt when
 * @param isReplay whether this answers a repeated request
 */
public record TopUpReceipt(
    long id,
    String kiosk,
    Money amount,
    String reference,
    String state,
    String proposedBy,
    OffsetDateTime proposedAt,
    boolean isReplay) {}
