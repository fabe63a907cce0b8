package org.jansetu.contact;

/**
 * What the telephone exchange tells of a call.
 *
 * @param callId the exchange's own id of the call, at most 80 of {@code A-Za-z0-9._:-}
 * @param event ringing, answered or ended
 * @param from the caller's number as the exchange has it; null where it is withheld
 * @param extension where it rings, two to eight digits; null while that is not known
 */
public record CallNews(String callId, String event, String from, String extension) {

  /** Names nobody: whoever logs a call by mistake writes no number. */
  @Override
  public String toString() {
    return "CallNews[" + callId + ", " + event + "]";
  }
}
