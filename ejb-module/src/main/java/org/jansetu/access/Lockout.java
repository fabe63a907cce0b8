package org.jansetu.access;

/** How long a name is locked after so many wrong passwords in a row. */
final class Lockout {

  private static final int FREE_FAILURES = 4;
  private static final long FIRST_SECONDS = 30;
  private static final long LONGEST_SECONDS = 3600;
  private static final int MOST_DOUBLINGS = 7;

  private Lockout() {}

  /** Seconds to wait after the failure of that number, from 1: none, then 30, 60, ... 3600. */
  static long secondsAfter(int failures) {
    if (failures <= FREE_FAILURES) {
      return 0;
    }
    int doublings = Math.min(failures - FREE_FAILURES - 1, MOST_DOUBLINGS);
    return Math.min(FIRST_SECONDS << doublings, LONGEST_SECONDS);
  }
}
