package org.jansetu.appeal;

/**
 * File an appeal on a case; which, the case's own past decides.
 *
 * @param application number of the case
 * @param grounds why, 3 to 2,000 characters
 * @param condonationReason why it comes too late, 3 to 2,000 characters; null where it does not
 * @param mobile the applicant's whole mobile, which opens a case of another kiosk to an operator;
 *     null for a case of the own
 * @param idempotencyKey the same key and request answer as the first time; null for none
 */
public record AppealRequest(
    String application,
    String grounds,
    String condonationReason,
    String mobile,
    String idempotencyKey) {

  /** An appeal in time, on a case that the caller sees. */
  public static AppealRequest of(String application, String grounds) {
    return new AppealRequest(application, grounds, null, null, null);
  }
}
