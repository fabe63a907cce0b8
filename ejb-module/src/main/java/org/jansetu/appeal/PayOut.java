package org.jansetu.appeal;

/**
 * The operator has given an applicant the compensation in cash.
 *
 * @param penalty number of the order of recovery
 * @param receivedBy who signed for it, 1 to 200 characters
 * @param reference the paper that was signed, 3 to 100 characters
 * @param idempotencyKey the same key and request answer as the first time
 */
public record PayOut(String penalty, String receivedBy, String reference, String idempotencyKey) {}
