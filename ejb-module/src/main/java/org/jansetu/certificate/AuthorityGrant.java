package org.jansetu.certificate;

import java.time.LocalDate;
import java.util.List;

/**
 * What an order says.
 *
 * @param orderNumber its number: letters, digits, blanks and {@code ./()-}, at most 60
 * @param department code of the department; null for the officer's own
 * @param username the person who may issue
 * @param services codes of the services, 1 to 100, all of that department
 * @param validFrom its first day
 * @param validUntil its last day, at most three years later
 */
public record AuthorityGrant(
    String orderNumber,
    String department,
    String username,
    List<String> services,
    LocalDate validFrom,
    LocalDate validUntil) {

  /** Takes a copy. */
  public AuthorityGrant {
    services = List.copyOf(services);
  }
}
