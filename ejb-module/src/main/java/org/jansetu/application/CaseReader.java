package org.jansetu.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.TenantBound;

/** Reads cases, each time in a transaction of its own. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CaseReader {

  @Inject private CaseRepository cases;
  @Inject private Callers callers;

  Optional<CaseRow> find(String number) {
    return cases.find(number);
  }

  /** The events of a case, oldest first, as the repository gives them. */
  List<Object[]> events(long id) {
    return cases.events(id);
  }

  /**
   * A page of an inbox.
   *
   * @param lateOn only cases that are late on that day, or null for all
   * @param afterDue the due day after which it begins, as the database writes it
   * @param afterId the case of that day after which it begins
   * @param limit how many at most
   */
  record Wanted(LocalDate lateOn, String afterDue, long afterId, int limit) {}

  List<CaseRow> inbox(Posting posting, Wanted wanted) {
    return cases.inbox(
        CaseSight.reach(posting),
        new CaseRepository.Inbox(
            posting.role().code(),
            callers.current().user(),
            wanted.lateOn(),
            wanted.afterDue(),
            wanted.afterId(),
            wanted.limit()));
  }

  Applications.Counts counts(Posting posting, LocalDate today, LocalDate soon) {
    return cases.counts(
        CaseSight.reach(posting),
        new CaseRepository.Inbox(
            posting.role().code(), callers.current().user(), today, "-infinity", 0, 1),
        soon);
  }

  List<CaseRow> list(Posting posting, long before, int limit) {
    return cases.list(CaseSight.reach(posting), before, limit);
  }
}
