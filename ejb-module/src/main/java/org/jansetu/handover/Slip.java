package org.jansetu.handover;

import java.time.OffsetDateTime;

/**
 * A list of copies that went along.
 *
 * @param id its id
 * @param number its number, which counts on at the centre
 * @param kiosk code of the centre
 * @param department code of the department
 * @param receiver who took them along
 * @param pin the functionary's number at the attendance, or null
 * @param at when
 * @param by user name of whoever handed them over
 * @param copies how many
 * @param open how many of them are undecided still
 */
public record Slip(
    long id,
    int number,
    String kiosk,
    String department,
    String receiver,
    String pin,
    OffsetDateTime at,
    String by,
    long copies,
    long open) {

  /** As it is printed, such as {@code GWL-0417/12}. */
  public String title() {
    return kiosk + "/" + number;
  }
}
