package org.jansetu.application;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jansetu.shared.LocalText;

/**
 * Something that happened to a case.
 *
 * @param at when, in the programme's time zone
 * @param actor user name of who did it
 * @param role code of the role in which
 * @param action code of the move; {@code file} for the first, {@code promise-broken} for a promise
 *     that broke, {@code claim}, {@code assign} and {@code release} for who has it, {@code
 *     escalate} where it was shown to the superior because nobody had
 * @param from code of the state before, or null for the first
 * @param to code of the state afterwards
 * @param toName its name
 * @param remark what was written, or null
 * @param reasonCode the reason chosen, or null
 * @param reason what it says, or null
 * @param dueOn when the office was due afterwards, or null
 */
public record CaseEvent(
    OffsetDateTime at,
    String actor,
    String role,
    String action,
    String from,
    String to,
    LocalText toName,
    String remark,
    String reasonCode,
    LocalText reason,
    LocalDate dueOn) {}
