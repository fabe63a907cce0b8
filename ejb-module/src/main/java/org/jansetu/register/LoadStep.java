package org.jansetu.register;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jansetu.audit.AuditTrail;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.TenantBound;

/** The steps of a load, each a short transaction of its own. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class LoadStep {

  @Inject private RegisterRepository repository;
  @Inject private AuditTrail audit;

  /** Refuses with register-busy while another load of the register is on its way. */
  long begin(RegisterLoad load, long user) {
    return repository.begin(load, user).orElseThrow(() -> new Refusal("register-busy"));
  }

  void add(long load, List<RegisterFile.Line> lines) {
    repository.add(load, lines);
  }

  /** The new lines take the place of the old ones, at once and together. */
  void finish(long load, LoadedRegister loaded) {
    repository.finish(load, loaded);
    audit.record(
        "register.loaded",
        loaded.register(),
        Map.of(
            "asOf", loaded.asOf().toString(),
            "entries", loaded.entries(),
            "sha256", loaded.sha256()));
  }

  void giveUp(long load) {
    repository.giveUp(load);
  }

  /** Takes away lines of loads that are not in force any more; true while there may be more. */
  boolean sweep(String register) {
    return repository.sweep(register);
  }
}
