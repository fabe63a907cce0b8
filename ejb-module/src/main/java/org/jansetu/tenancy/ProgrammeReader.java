package org.jansetu.tenancy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Reads programmes in a transaction of its own, so that binding one programme to read its sections
 * never touches the transaction of the caller, which may be bound to nothing or to another one.
 */
@Dependent
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ProgrammeReader {

  @Inject private ProgrammeRepository repository;

  List<ProgrammeSummary> list() {
    return repository.list();
  }

  Programme read(ProgrammeSummary summary) {
    return read(summary.tenant(), summary.code(), summary.version());
  }

  Programme read(short tenant, String code, int version) {
    return new Programme(tenant, code, version, repository.sections(tenant, version));
  }
}
