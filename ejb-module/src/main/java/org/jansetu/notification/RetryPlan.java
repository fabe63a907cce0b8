package org.jansetu.notification;

/** When a message is tried again that a gateway could not take. */
final class RetryPlan {

  static final int MOST_ATTEMPTS = 8;

  private static final int FIRST_SECONDS = 30;
  private static final int LONGEST_SECONDS = 3600;
  private static final int GROWTH = 4;

  private RetryPlan() {}

  /** Whether a try after that many tries makes no sense. */
  static boolean isOver(int attempts) {
    return attempts >= MOST_ATTEMPTS;
  }

  /** Half a minute after the first try, then four times as long, never more than an hour. */
  static int waitSeconds(int attempts) {
    int wait = FIRST_SECONDS;
    for (int i = 1; i < attempts && wait < LONGEST_SECONDS; i++) {
      wait *= GROWTH;
    }
    return Math.min(wait, LONGEST_SECONDS);
  }
}
