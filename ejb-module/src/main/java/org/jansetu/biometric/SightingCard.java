package org.jansetu.biometric;

import java.time.OffsetDateTime;
import org.jansetu.shared.LocalText;

/**
 * A punch by telephone, with what it rests on.
 *
 * @param pin the person's number
 * @param name their name
 * @param department code of their department
 * @param centre code of the centre
 * @param at when, to the second
 * @param metres how far from the centre the telephone was
 * @param accuracyMetres how sure it was of that
 * @param photo the photograph among the files handed in
 */
public record SightingCard(
    String pin,
    LocalText name,
    String department,
    String centre,
    OffsetDateTime at,
    int metres,
    int accuracyMetres,
    String photo) {

  /** By what it is asked for: the number and the second, such as {@code 1001-1795312345}. */
  public String id() {
    return pin + "-" + at.toEpochSecond();
  }
}
