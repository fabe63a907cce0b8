package org.jansetu.biometric;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jansetu.punch.PunchRules;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programmes;

/** Compares fingers, outside of any transaction: it takes as long as a hundred statements. */
@Dependent
class FingerDesk {

  @Inject private FingerMatch match;
  @Inject private TemplateKey key;
  @Inject private AttemptDesk attempts;
  @Inject private PunchStep step;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /** The template of an image, as it is kept. */
  byte[] sealed(Enrolment enrolment, FingerImage image) {
    return key.seal(place(enrolment.pin(), enrolment.finger().code()), template(image));
  }

  private byte[] template(FingerImage image) {
    PunchRules.Finger rules = Fingerprints.rules(programmes);
    image.requireSide(rules.shortestSide());
    return match.template(image, rules.dpi());
  }

  PunchProof punch(String pin, String centre, FingerImage image) {
    List<KnownFinger> known = attempts.fingers(pin);
    byte[] probe = template(image);
    int best = 0;
    for (KnownFinger finger : known) {
      byte[] template = key.open(place(pin, finger.finger()), finger.sealed());
      best = Math.max(best, match.score(probe, template));
    }
    if (best < Fingerprints.rules(programmes).threshold()) {
      attempts.note(new BiometricRepository.Attempt(pin, centre, false, best));
      throw new Refusal("finger-no-match");
    }
    return step.take(pin, centre, best);
  }

  /** What was moved to another person or finger cannot be opened there. */
  private String place(String pin, String finger) {
    return callers.current().tenant() + "/" + pin + "/" + finger;
  }
}
