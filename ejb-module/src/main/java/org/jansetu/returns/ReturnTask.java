package org.jansetu.returns;

import java.time.LocalDate;
import org.jansetu.catalogue.CodedName;
import org.jansetu.shared.LocalText;

/**
 * A return of a kiosk for one period.
 *
 * @param code code of the return
 * @param name what it is called
 * @param department for whom it is made
 * @param period daily, weekly or monthly
 * @param from the first day of the period
 * @param until its last day
 * @param dueOn the last day that is in time
 * @param status how it stands
 * @param isDraft whether something was typed and not submitted
 * @param corrections how often it was corrected
 * @param illustrative whether it is invented to show a form
 */
public record ReturnTask(
    String code,
    LocalText name,
    CodedName department,
    String period,
    LocalDate from,
    LocalDate until,
    LocalDate dueOn,
    ReturnStatus status,
    boolean isDraft,
    int corrections,
    boolean illustrative) {}
