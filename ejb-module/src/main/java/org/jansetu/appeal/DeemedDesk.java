package org.jansetu.appeal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jansetu.application.ActionRequest;
import org.jansetu.application.Applications;
import org.jansetu.audit.AuditTrail;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.TenantBound;

/** Grants one case by the law: the order and the move stand or fall together. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class DeemedDesk {

  private static final String PREFIX = "DO-";

  @Inject private CaseFactsRepository cases;
  @Inject private AppealSight sight;
  @Inject private Applications applications;
  @Inject private AuditTrail audit;

  /** Cases that the law grants today, after that number. */
  List<String> waiting(String after) {
    Set<String> deemed = sight.law().deemed();
    return deemed.isEmpty() ? List.of() : cases.undecided(deemed, sight.today(), after);
  }

  /** Grants it, unless somebody has decided. Refuses with illegal-move. */
  void grant(String application) {
    CaseFacts facts = cases.lock(application).orElseThrow(NotFound::new);
    LocalDate today = sight.today();
    String number = PREFIX + application.substring(2);
    if (facts.isReversed() || !facts.isSilent(today) || !cases.deem(facts, number, today)) {
      return;
    }
    applications.obey(
        application, new ActionRequest(LawKeeper.DEEM, number, null, null, List.of()));
    audit.record("application.deemed", application, Map.of("order", number));
  }
}
