package org.jansetu.roster;

import java.time.LocalDate;
import org.jansetu.shared.LocalText;

/**
 * Somebody who has to be at centres.
 *
 * @param pin the number by which terminals know them, 1 to 9 digits
 * @param name their name
 * @param designation code of what they are, such as {@code patwari}
 * @param department code of their department
 * @param mobile ten digits, or null
 * @param email an address, or null
 * @param validFrom the first day of their service here
 * @param validUntil the last one, or null while none is known
 * @param illustrative whether they are invented for demonstration
 */
public record Functionary(
    String pin,
    LocalText name,
    String designation,
    String department,
    String mobile,
    String email,
    LocalDate validFrom,
    LocalDate validUntil,
    boolean illustrative) {

  /** Names nobody. */
  @Override
  public String toString() {
    return "Functionary[" + pin + "]";
  }
}
