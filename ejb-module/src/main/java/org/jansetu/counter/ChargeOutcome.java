package org.jansetu.counter;

import java.time.Instant;
import java.util.List;

/**
 * What the database made of an order.
 *
 * @param outcome charged, replayed, or the code of a refusal
 * @param basketId the basket, when there is one
 * @param at when it was charged
 * @param firstNumber receipt number of the first item
 * @param balancePaise the wallet after it; what is available when it was not enough
 * @param transactionIds one for each item
 */
record ChargeOutcome(
    String outcome,
    long basketId,
    Instant at,
    int firstNumber,
    long balancePaise,
    List<Long> transactionIds) {}
