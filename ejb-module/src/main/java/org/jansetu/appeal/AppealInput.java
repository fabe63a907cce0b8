package org.jansetu.appeal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;
import org.jansetu.workflow.Move;
import org.jansetu.worktime.WorkCalendar;

/** What is asked of an appeal must be complete; pure. Everything wrong is named at once. */
final class AppealInput {

  static final int LONGEST = 2_000;

  private static final int SHORTEST = 3;
  private static final int FARTHEST_HEARING_DAYS = 365;
  private static final String REQUIRED = "required";
  private static final String NOT_ALLOWED = "not-allowed";
  private static final String OUT_OF_RANGE = "out-of-range";

  private AppealInput() {}

  /** The programme's day, and which days are worked. */
  record Day(LocalDate today, WorkCalendar calendar) {}

  /** A text of blanks is none. */
  static AppealAction clean(AppealAction asked) {
    return new AppealAction(
        asked.action(),
        blankToNull(asked.remark()),
        asked.hearingOn(),
        asked.withinDays(),
        asked.penalty());
  }

  static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Refuses grounds and a reason that say too little or too much. */
  static AppealRequest checked(AppealRequest asked) {
    AppealRequest request =
        new AppealRequest(
            asked.application(),
            blankToNull(asked.grounds()),
            blankToNull(asked.condonationReason()),
            blankToNull(asked.mobile()),
            asked.idempotencyKey());
    List<Violation> violations = new ArrayList<>();
    length(request.grounds(), "/grounds", true, violations);
    length(request.condonationReason(), "/condonation/reason", false, violations);
    refuse(violations);
    return request;
  }

  private static void length(
      String text, String field, boolean needed, List<Violation> violations) {
    if (text == null) {
      if (needed) {
        violations.add(new Violation(field, REQUIRED, ""));
      }
    } else if (text.length() < SHORTEST) {
      violations.add(new Violation(field, "too-short", ""));
    } else if (text.length() > LONGEST) {
      violations.add(new Violation(field, "too-long", ""));
    }
  }

  /** Refuses a move that lacks what it needs. */
  static void check(AppealAction action, Move move, Law law, Day day) {
    List<Violation> violations = new ArrayList<>();
    if (action.remark() == null && move.needs().remark()) {
      violations.add(new Violation("/remark", REQUIRED, ""));
    } else if (action.remark() != null && action.remark().length() > LONGEST) {
      violations.add(new Violation("/remark", "too-long", ""));
    }
    hearing(action, day, violations);
    direction(action, law, violations);
    boolean isPenalty = action.action().equals(AppealDesk.PENALISE);
    if (isPenalty && action.penalty() == null) {
      violations.add(new Violation("/penalty", REQUIRED, ""));
    } else if (!isPenalty && action.penalty() != null) {
      violations.add(new Violation("/penalty", NOT_ALLOWED, ""));
    }
    refuse(violations);
  }

  private static void hearing(AppealAction action, Day day, List<Violation> violations) {
    LocalDate on = action.hearingOn();
    if (!action.action().equals(AppealDesk.SET_HEARING)) {
      if (on != null) {
        violations.add(new Violation("/hearingOn", NOT_ALLOWED, ""));
      }
    } else if (on == null) {
      violations.add(new Violation("/hearingOn", REQUIRED, ""));
    } else if (on.isBefore(day.today())
        || on.isAfter(day.today().plusDays(FARTHEST_HEARING_DAYS))
        || !day.calendar().isWorking(on)) {
      violations.add(new Violation("/hearingOn", "not-worked", ""));
    }
  }

  private static void direction(AppealAction action, Law law, List<Violation> violations) {
    Integer days = action.withinDays();
    if (!action.action().equals(AppealDesk.DIRECT)) {
      if (days != null) {
        violations.add(new Violation("/withinDays", NOT_ALLOWED, ""));
      }
    } else if (days == null) {
      violations.add(new Violation("/withinDays", REQUIRED, ""));
    } else if (days < 1 || days > law.directionDays()) {
      violations.add(new Violation("/withinDays", OUT_OF_RANGE, "1-" + law.directionDays()));
    }
  }

  /** Refuses a penalty that the law does not know, or not of that height. */
  static void check(AppealAction.Penalty penalty, Law.Fines fines, int lateDays) {
    List<Violation> violations = new ArrayList<>();
    List<String> kinds = fines.against().get(String.valueOf(penalty.against()));
    if (kinds == null) {
      violations.add(
          new Violation(
              "/penalty/against", penalty.against() == null ? REQUIRED : NOT_ALLOWED, ""));
    } else if (penalty.kind() == null || !kinds.contains(penalty.kind())) {
      violations.add(
          new Violation("/penalty/kind", penalty.kind() == null ? REQUIRED : NOT_ALLOWED, ""));
    } else if (penalty.kind().equals(Law.PER_DAY)) {
      boolean isReckoned =
          penalty.amountPaise() == null
              || penalty.amountPaise() == fines.forDelay(lateDays).paise();
      if (lateDays == 0) {
        violations.add(new Violation("/penalty/kind", "not-late", ""));
      } else if (!isReckoned) {
        violations.add(new Violation("/penalty/amountPaise", "reckoned", ""));
      }
    } else if (penalty.amountPaise() == null) {
      violations.add(new Violation("/penalty/amountPaise", REQUIRED, ""));
    } else if (penalty.amountPaise() < fines.lumpLeast().paise()
        || penalty.amountPaise() > fines.lumpMost().paise()) {
      violations.add(
          new Violation(
              "/penalty/amountPaise",
              OUT_OF_RANGE,
              fines.lumpLeast().paise() + "-" + fines.lumpMost().paise()));
    }
    refuse(violations);
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }
}
