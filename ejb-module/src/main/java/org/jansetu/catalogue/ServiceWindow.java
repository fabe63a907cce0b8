package org.jansetu.catalogue;

import java.time.Instant;

/**
 * The only time in which a service may be asked for, by the clock of the server.
 *
 * @param from the first moment
 * @param until the first moment after the window
 * @param lateFrom from when on a request is late, or null when none is
 */
public record ServiceWindow(Instant from, Instant until, Instant lateFrom) {

  /** Refuses a window that ends before it begins or is late outside itself. */
  public ServiceWindow {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("a window ends after it begins");
    }
    if (lateFrom != null && (lateFrom.isBefore(from) || lateFrom.isAfter(until))) {
      throw new IllegalArgumentException("a window is late only while it is open");
    }
  }

  /** Whether the window is open at that moment. */
  public Availability at(Instant moment) {
    if (moment.isBefore(from) || !moment.isBefore(until)) {
      return Availability.CLOSED;
    }
    return lateFrom != null && !moment.isBefore(lateFrom) ? Availability.LATE : Availability.OPEN;
  }
}
