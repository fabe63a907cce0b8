package org.jansetu.appeal;

/**
 * File an appeal on a case; which, the case's own past decides.
 *
 * @param application number of the case
 * @param grounds why, 3 to 2,000 characters
 * @param condonationReason why it comes too late, 3 to 2,000 characters; null where it does not
 * @param idempotencyKey the same key and request answer as the first time; null for none
 */
public record AppealRequest(
    String application, String grounds, String condonationReason, String idempotencyKey) {}
