package org.jansetu.grievance;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jansetu.audit.AuditTrail;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;

/** What follows what was done: its event, the audit trail, the messages, and who observes. */
@Dependent
class GrievanceAftermath {

  @Inject private GrievanceRepository grievances;
  @Inject private GrievanceNames names;
  @Inject private GrievanceLetters letters;
  @Inject private AuditTrail audit;
  @Inject private Callers callers;
  @Inject private Event<Object> events;

  /**
   * What follows when something was lodged.
   *
   * @param language in which the citizen wants to be spoken to
   */
  void lodged(GrievanceRow row, String language) {
    record("grievance.lodged", row.token(), Map.of("channel", row.source().channel()));
    letters.lodged(row, Locale.forLanguageTag(language));
    events.fire(
        new GrievanceLodged(
            row.token(),
            row.what().kind(),
            row.what().category(),
            row.what().department(),
            row.office(),
            GrievanceChannel.find(row.source().channel()).orElseThrow(),
            row.times().promisedOn()));
  }

  /** A visitor is a citizen, too. */
  static String role(Caller caller) {
    return caller.postings().stream()
        .map(Posting::role)
        .filter(role -> role == Role.AGENT || role == Role.OPERATOR || role == Role.PLATFORM)
        .findFirst()
        .map(Role::code)
        .orElse(GrievanceRepository.CITIZEN);
  }

  /** On the audit trail a citizen has no name, or the trail would unseal the grievance. */
  void record(String action, String token, Map<String, ?> detail) {
    Caller caller = callers.current();
    if (!caller.has(Role.CITIZEN)) {
      audit.record(action, token, detail);
      return;
    }
    try {
      callers.set(
          new Caller(
              caller.tenant(),
              caller.programme(),
              0,
              GrievanceRepository.CITIZEN,
              List.of(),
              caller.language(),
              "sealed"));
      audit.record(action, token, detail);
    } finally {
      callers.set(caller);
    }
  }

  void acted(GrievanceRow before, GrievanceRow after, GrievanceAct act) {
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("action", act.action());
    detail.put("to", after.state());
    if (!before.office().equals(after.office())) {
      detail.put("office", after.office());
    }
    record("grievance.moved", after.token(), detail);
    int days = names.rules(after).offer().reopenDays();
    if (act.action().equals(GrievanceDesk.ANSWER)) {
      letters.answered(after, days);
      // Whoever has lodged the same hears the same.
      grievances
          .mergedInto(after.token())
          .forEach(token -> grievances.find(token).ifPresent(row -> letters.answered(row, days)));
      events.fire(
          new GrievanceAnswered(
              after.token(),
              after.what().category(),
              after.office(),
              after.reply(),
              after.source().hasContact()));
    }
    relayed(after, act.action());
    if (!before.office().equals(after.office())) {
      moved(before, after);
    }
    if (!after.isOpen()) {
      ended(after, days);
    }
  }

  /** What goes between office and citizen through the centre; neither learns who the other is. */
  private void relayed(GrievanceRow after, String action) {
    switch (action) {
      case GrievanceDesk.INTERIM_REPLY -> letters.news(after, steps(after));
      case GrievanceDesk.ASK_CITIZEN -> {
        letters.asked(after, steps(after));
        events.fire(
            new GrievanceAnswered.Asked(
                after.token(), after.office(), after.source().hasContact()));
      }
      case GrievanceDesk.TELL_OFFICE, GrievanceDesk.NOT_REACHED, GrievanceDesk.ANSWER ->
          events.fire(new GrievanceAnswered.Heard(after.token()));
      default -> {
        // Nothing goes to the citizen or comes from there.
      }
    }
  }

  private int steps(GrievanceRow row) {
    return grievances.events(List.of(row)).size();
  }

  private void moved(GrievanceRow before, GrievanceRow after) {
    boolean isCitizen = after.reopens() > before.reopens();
    if (isCitizen) {
      letters.raised(after);
    }
    events.fire(
        new GrievanceEscalated(
            after.token(),
            isCitizen ? "citizen" : "officer",
            before.office(),
            after.office(),
            level(after)));
  }

  private static String level(GrievanceRow row) {
    return row.office().substring(row.office().lastIndexOf('/') + 1);
  }

  private void ended(GrievanceRow after, int days) {
    letters.closed(after, days);
    if (after.mergedInto() == null) {
      grievances
          .mergedInto(after.token())
          .forEach(token -> grievances.find(token).ifPresent(row -> letters.closed(row, days)));
    }
    events.fire(new GrievanceClosed(after.token(), after.state(), after.rating(), after.office()));
  }
}
