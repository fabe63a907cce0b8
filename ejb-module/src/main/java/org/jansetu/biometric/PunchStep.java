package org.jansetu.biometric;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import org.jansetu.punch.Punch;
import org.jansetu.punch.Punches;
import org.jansetu.punch.Way;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/** Takes the punch of a finger that was found to be the right one, in a transaction of its own. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PunchStep {

  @Inject private BiometricRepository repository;
  @Inject private Punches punches;
  @Inject private Programmes programmes;

  PunchProof take(String pin, String centre, int score) {
    repository.note(new BiometricRepository.Attempt(pin, centre, true, score));
    Punch punch =
        punches.take(new Punch(pin, centre, Instant.now(), Way.SCANNER, "scanner-" + centre));
    ZoneId zone = programmes.current().zone();
    return new PunchProof(
        pin,
        centre,
        punch.at().atZone(zone).toOffsetDateTime(),
        punch.way().code(),
        punch.way().isWeaker(),
        score,
        null);
  }
}
