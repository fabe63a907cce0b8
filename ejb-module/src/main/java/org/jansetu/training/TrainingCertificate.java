package org.jansetu.training;

import java.time.LocalDate;
import org.jansetu.shared.LocalText;

/**
 * That somebody passed a course.
 *
 * @param number its number
 * @param course code of the course
 * @param name what the course is called
 * @param fullName who passed, as the person wrote it
 * @param username user name of the person
 * @param kiosk where the person worked then
 * @param passedOn the day
 * @param validUntil the last day on which it holds
 * @param percent of right answers
 * @param isValid whether it holds today
 * @param code what proves a copy; null for those who only see that it is there
 */
public record TrainingCertificate(
    String number,
    String course,
    LocalText name,
    String fullName,
    String username,
    String kiosk,
    LocalDate passedOn,
    LocalDate validUntil,
    int percent,
    boolean isValid,
    String code) {

  TrainingCertificate withoutCode() {
    return new TrainingCertificate(
        number,
        course,
        name,
        fullName,
        username,
        kiosk,
        passedOn,
        validUntil,
        percent,
        isValid,
        null);
  }
}
