package org.jansetu.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jansetu.shared.Refusal;
import org.jansetu.worktime.WorkCalendar;

/**
 * What may be appealed now, and until when: pure, the one place that knows.
 *
 * @param law the act of the version in force
 * @param facts the case
 * @param past its first and second appeals, oldest first
 * @param calendar a last day that is off becomes the next day worked
 * @param today the programme's day
 */
record Question(
    Law law, CaseFacts facts, List<AppealRow> past, WorkCalendar calendar, LocalDate today) {

  /** What an appeal follows when it follows the case itself. */
  static final String CASE = "case";

  private static final String SILENCE = "silence";

  /**
   * An appeal that may be filed.
   *
   * @param level how high
   * @param ground silence, rejection, appeal, authority or penalty
   * @param against what it follows
   * @param from the day from which its days count
   * @param lastDay the last day in time
   * @param ends the appeal that it takes from a court that is overdue, or null
   */
  record Opening(
      Level level,
      String ground,
      String against,
      LocalDate from,
      LocalDate lastDay,
      AppealRow ends) {

    boolean isLate(LocalDate on) {
      return on.isAfter(lastDay);
    }
  }

  /**
   * What the applicant may file. Refuses with not-appealable, appeal-too-early and appeal-exists.
   */
  Opening byApplicant() {
    if (facts.clock() == null || facts.isReversed() || law.court(Level.FIRST).isEmpty()) {
      throw notAppealable();
    }
    Optional<AppealRow> last = past.stream().reduce((earlier, later) -> later);
    if (last.isEmpty()) {
      return first(CASE);
    }
    AppealRow appeal = last.get();
    if (appeal.isOpen()) {
      if (appeal.level() == Level.FIRST && appeal.isOverdue(today)) {
        return second(SILENCE, appeal, appeal.dueOn());
      }
      throw new Refusal("appeal-exists", appeal.number());
    }
    if (appeal.complyBy() != null && facts.isRejected()) {
      // The office obeyed by deciding again, and said no again.
      return first(appeal.number());
    }
    if (appeal.level() == Level.FIRST && appeal.isRefused()) {
      return second("appeal", appeal, appeal.decidedOn());
    }
    if (appeal.level() == Level.FIRST && appeal.complyBy() != null && facts.isOpen()) {
      if (!appeal.complyBy().isBefore(today)) {
        throw new Refusal("appeal-too-early", appeal.complyBy().toString());
      }
      return second(SILENCE, appeal, appeal.complyBy());
    }
    throw notAppealable();
  }

  /** What the second authority may take up by itself. Refuses with not-appealable. */
  Opening byAuthority() {
    AppealRow appeal =
        past.stream()
            .filter(each -> each.level() == Level.FIRST && each.isOverdue(today))
            .findFirst()
            .orElseThrow(Question::notAppealable);
    if (!law.isSuoMotu()) {
      throw notAppealable();
    }
    Opening second = second("authority", appeal, appeal.dueOn());
    // No time runs against an authority.
    return new Opening(
        second.level(), second.ground(), second.against(), second.from(), LocalDate.MAX, appeal);
  }

  /** What the officer may ask for who has to pay that penalty. Refuses with not-appealable. */
  Opening byOfficer(PenaltyRow penalty) {
    Law.Court court = law.court(Level.REVISION).orElseThrow(Question::notAppealable);
    return new Opening(
        Level.REVISION,
        "penalty",
        penalty.number(),
        penalty.orderedOn(),
        lastDay(penalty.orderedOn(), court),
        null);
  }

  private Opening first(String against) {
    Law.Court court = law.court(Level.FIRST).orElseThrow(Question::notAppealable);
    if (facts.isRejected()) {
      LocalDate from = facts.decidedOn();
      return new Opening(Level.FIRST, "rejection", against, from, lastDay(from, court), null);
    }
    if (facts.isSilent(today)) {
      LocalDate from = facts.clock().dueOn();
      return new Opening(Level.FIRST, SILENCE, against, from, lastDay(from, court), null);
    }
    if (facts.isOpen()) {
      throw new Refusal("appeal-too-early", facts.clock().dueOn().toString());
    }
    throw notAppealable();
  }

  private Opening second(String ground, AppealRow first, LocalDate from) {
    Law.Court court = law.court(Level.SECOND).orElseThrow(Question::notAppealable);
    return new Opening(
        Level.SECOND,
        ground,
        first.number(),
        from,
        lastDay(from, court),
        first.isOpen() ? first : null);
  }

  private LocalDate lastDay(LocalDate from, Law.Court court) {
    return calendar.workedOnOrAfter(from.plusDays(court.withinDays()));
  }

  private static Refusal notAppealable() {
    return new Refusal("not-appealable");
  }
}
