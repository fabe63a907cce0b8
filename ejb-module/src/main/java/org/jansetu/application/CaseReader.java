package org.jansetu.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jansetu.register.Evidence;
import org.jansetu.register.Registers;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.workflow.Move;
import org.jansetu.workflow.Reason;
import org.jansetu.workflow.WorkflowDefinition;

/** Reads cases, each time in a transaction of its own. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CaseReader {

  @Inject private CaseRepository cases;
  @Inject private Callers callers;
  @Inject private Registers registers;
  @Inject private CaseSight sight;

  Optional<CaseRow> find(String number) {
    return cases.find(number);
  }

  /** What registers said of a case. */
  List<Evidence> evidence(String number) {
    return registers.evidence(number);
  }

  /** The events of a case, oldest first, in the words of its workflow. */
  List<CaseEvent> events(long id, WorkflowDefinition way, ZoneId zone) {
    return cases.events(id).stream().map(e -> event(e, way, zone)).toList();
  }

  private static CaseEvent event(Object[] e, WorkflowDefinition way, ZoneId zone) {
    String action = (String) e[3];
    String from = (String) e[4];
    String reasonCode = (String) e[7];
    Optional<LocalText> reason =
        way.moves().stream()
            .filter(move -> move.action().equals(action) && move.from().contains(from))
            .map(Move::needs)
            .filter(needs -> needs.reasons() != null)
            .flatMap(needs -> way.reason(needs.reasons(), reasonCode).stream())
            .map(Reason::name)
            .findFirst();
    return new CaseEvent(
        OffsetDateTime.ofInstant(Instant.ofEpochMilli(((Number) e[0]).longValue()), zone),
        (String) e[1],
        (String) e[2],
        action,
        from,
        (String) e[5],
        way.state((String) e[5]).name(),
        (String) e[6],
        reasonCode,
        reason.orElse(null),
        CaseRow.day(e[8]));
  }

  /**
   * A page of an inbox.
   *
   * @param withEscalated whether cases that nobody has taken up in time are among them
   * @param lateOn only cases that are late on that day, or null for all
   * @param afterDue the due day after which it begins, as the database writes it
   * @param afterId the case of that day after which it begins
   * @param limit how many at most
   */
  record Wanted(
      boolean withEscalated, LocalDate lateOn, String afterDue, long afterId, int limit) {}

  List<CaseRow> inbox(Posting posting, Wanted wanted) {
    return cases.inbox(
        sight.reach(posting),
        new CaseRepository.Inbox(
            posting.role().code(),
            callers.current().user(),
            wanted.withEscalated(),
            wanted.lateOn(),
            wanted.afterDue(),
            wanted.afterId(),
            wanted.limit()));
  }

  /** How full an inbox is, on the day of the page that is wanted. */
  Applications.Counts counts(Posting posting, Wanted wanted, LocalDate soon) {
    return cases.counts(
        sight.reach(posting),
        new CaseRepository.Inbox(
            posting.role().code(),
            callers.current().user(),
            wanted.withEscalated(),
            wanted.lateOn(),
            "-infinity",
            0,
            1),
        soon);
  }

  List<CaseRow> list(Posting posting, long before, int limit) {
    return cases.list(sight.reach(posting), before, limit);
  }
}
