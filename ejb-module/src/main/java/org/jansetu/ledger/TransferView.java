package org.jansetu.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jansetu.shared.Money;

/**
 * A transfer as auditors see it.
 *
 * @param id its id, rising with time
 * @param posting the posting it belongs to
 * @param debit the account that gave, as {@code kind:owner}
 * @param credit the account that received, as {@code kind:owner}
 * @param amount how much
 * @param reason why, such as {@code charge}
 * @param on the programme's day it counts for
 * @param at when it was written
 */
public record TransferView(
    long id,
    long posting,
    String debit,
    String credit,
    Money amount,
    String reason,
    LocalDate on,
    OffsetDateTime at) {}
