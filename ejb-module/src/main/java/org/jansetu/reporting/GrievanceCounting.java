package org.jansetu.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jansetu.tenancy.TenantBound;

/** Counts the grievances of one programme, in a transaction of its own. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class GrievanceCounting {

  @Inject private FigureRepository repository;

  /** What has happened since the last time, and everything on a new day; see the repository. */
  int count(LocalDate today) {
    return repository.count(today);
  }
}
