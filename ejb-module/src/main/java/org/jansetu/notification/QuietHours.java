package org.jansetu.notification;

import java.time.LocalTime;

/**
 * When nobody is to be woken; may lie across midnight.
 *
 * @param from the first quiet minute
 * @param until the first minute that is quiet no more; the same as from means never quiet
 */
record QuietHours(LocalTime from, LocalTime until) {

  static final QuietHours NEVER = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  boolean cover(LocalTime time) {
    if (from.isBefore(until)) {
      return !time.isBefore(from) && time.isBefore(until);
    }
    return !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
  }
}
