package org.jansetu.certificate;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An order that lets a person issue certificates without being the officer.
 *
 * @param id its id
 * @param orderNumber number of the order, printed on what is issued by it
 * @param department code of the department that gave it
 * @param username the person
 * @param services codes of the services it covers
 * @param validFrom its first day
 * @param validUntil its last day; the day after, it has ended by itself
 * @param endedAt when somebody ended it earlier, or null
 */
public record Authority(
    long id,
    String orderNumber,
    String department,
    String username,
    List<String> services,
    LocalDate validFrom,
    LocalDate validUntil,
    OffsetDateTime endedAt) {

  /** Takes a copy. */
  public Authority {
    services = List.copyOf(services);
  }

  /** Whether it holds on that day. */
  public boolean holdsOn(LocalDate day) {
    return endedAt == null && !day.isBefore(validFrom) && !day.isAfter(validUntil);
  }
}
