package org.jansetu.attendance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jansetu.shared.LocalText;

/**
 * A person at a centre on a day.
 *
 * @param day the day
 * @param centre code of the centre
 * @param person who it is
 * @param from since when they had to be there, or null who did not have to
 * @param until until when, or null
 * @param status due, present, late, early, absent, not-rostered, holiday, leave, tour, training,
 *     device-down or closed
 * @param lateMinutes how much later than they should, or null
 * @param earlyMinutes how much earlier they left, or null
 * @param firstAt when they came, or null
 * @param lastAt when they were seen last, or null
 * @param way by which way it is known: terminal, scanner, file or phone; or null
 * @param regularised whether a superior has decided it
 */
public record DayRow(
    LocalDate day,
    String centre,
    Person person,
    LocalTime from,
    LocalTime until,
    String status,
    Integer lateMinutes,
    Integer earlyMinutes,
    OffsetDateTime firstAt,
    OffsetDateTime lastAt,
    String way,
    boolean regularised) {

  /**
   * Who somebody is.
   *
   * @param pin the number by which terminals know them
   * @param name their name
   * @param designation what they are, in words
   * @param department code of their department
   */
  public record Person(String pin, LocalText name, LocalText designation, String department) {}

  /** Whether they were seen at all. */
  public boolean isSeen() {
    return firstAt != null;
  }
}
