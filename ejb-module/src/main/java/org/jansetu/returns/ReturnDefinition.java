package org.jansetu.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jansetu.catalogue.Form;
import org.jansetu.shared.LocalText;
import org.jansetu.worktime.WorkCalendar;

/**
 * A return as the programme wants it.
 *
 * @param code its code
 * @param name what it is called
 * @param department code of the department for which it is made
 * @param period how often
 * @param from the day from which on it is made
 * @param until the last day for which it is made, or null
 * @param dueDays working days after the last day of a period until which it is in time
 * @param kioskTypes the kinds of kiosks that make it
 * @param form what is asked
 * @param illustrative whether it is invented to show a form
 */
record ReturnDefinition(
    String code,
    LocalText name,
    String department,
    Period period,
    LocalDate from,
    LocalDate until,
    int dueDays,
    Set<String> kioskTypes,
    Form form,
    boolean illustrative) {

  ReturnDefinition {
    kioskTypes = Set.copyOf(kioskTypes);
  }

  /** The periods that have begun and reach back no longer than that, newest first. */
  List<Period.Span> spans(LocalDate since, LocalDate today, WorkCalendar calendar) {
    LocalDate first = from.isAfter(since) ? from : since;
    LocalDate last = until != null && until.isBefore(today) ? until : today;
    return period.spans(first, last, calendar);
  }

  ReturnStatus.Deadline deadline(Period.Span span, WorkCalendar calendar) {
    return new ReturnStatus.Deadline(span, calendar.after(span.until(), dueDays));
  }
}
