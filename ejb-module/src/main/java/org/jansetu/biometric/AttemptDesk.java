package org.jansetu.biometric;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.TenantBound;

/** What is asked before a finger is compared, and what is noted when it was: each on its own. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class AttemptDesk {

  private static final int MOST_FAILURES = 5;
  private static final int MINUTES = 15;

  @Inject private BiometricRepository repository;

  /**
   * The fingers of that person. Refuses with finger-not-known where there are none, and with
   * too-many-attempts after five wrong ones in a quarter of an hour.
   */
  List<KnownFinger> fingers(String pin) {
    List<KnownFinger> known = repository.fingers(pin);
    if (known.isEmpty()) {
      throw new Refusal("finger-not-known");
    }
    if (repository.failures(pin, MINUTES) >= MOST_FAILURES) {
      throw new Refusal("too-many-attempts", MINUTES * 60);
    }
    return known;
  }

  void note(BiometricRepository.Attempt attempt) {
    repository.note(attempt);
  }
}
