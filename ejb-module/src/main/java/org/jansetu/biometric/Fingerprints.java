package org.jansetu.biometric;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jansetu.audit.AuditTrail;
import org.jansetu.punch.PunchRules;
import org.jansetu.roster.Functionaries;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Fingers of the people of the roster: known with their consent, compared, forgotten. */
@Stateless
@TenantBound
public class Fingerprints {

  private static final int SHORTEST_CONSENT = 3;
  private static final int LONGEST_CONSENT = 200;

  @Inject private BiometricRepository repository;
  @Inject private FingerDesk desk;
  @Inject private Functionaries functionaries;
  @Inject private AuditTrail audit;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /**
   * Makes a finger known, at the centre of the officer in charge of it; known before, it is taken
   * anew. Refuses with unauthenticated and forbidden, with not-found a number that the roster does
   * not have, with finger-not-allowed where the programme has no scanners, with invalid-input
   * without consent, and with finger-image, finger-size and finger-quality what is no good image.
   */
  public EnrolmentCard enrol(Enrolment enrolment, FingerImage image) {
    String centre = callers.current().placeAs(Role.CENTRE_OFFICER);
    if (functionaries.find(enrolment.pin()).isEmpty()) {
      throw new NotFound();
    }
    String consent = enrolment.consent() == null ? "" : enrolment.consent().strip();
    if (consent.length() < SHORTEST_CONSENT || consent.length() > LONGEST_CONSENT) {
      throw InvalidInput.of("/consent", "out-of-range", SHORTEST_CONSENT + " - " + LONGEST_CONSENT);
    }
    Enrolment kept = new Enrolment(enrolment.pin(), enrolment.finger(), consent);
    repository.replace(kept, desk.sealed(kept, image), centre, callers.current().username());
    audit.record(
        "finger.enrolled",
        "functionary/" + kept.pin(),
        Map.of("finger", kept.finger().code(), "centre", centre, "consent", consent));
    return list(kept.pin()).stream()
        .filter(card -> card.finger().equals(kept.finger().code()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The fingers that are known of a person, for that person and for officers in charge. Refuses
   * with unauthenticated, forbidden, and with not-found another person's.
   */
  public List<EnrolmentCard> list(String pin) {
    admit(pin);
    return repository.list(pin, programmes.current().zone());
  }

  /**
   * Forgets every finger of a person, because consent was taken back. Rights as for {@link #list}.
   *
   * @return how many there were
   */
  public int forget(String pin) {
    admit(pin);
    int forgotten = repository.forget(pin);
    audit.record("finger.forgotten", "functionary/" + pin, Map.of("fingers", forgotten));
    return forgotten;
  }

  private void admit(String pin) {
    Caller caller = callers.current();
    caller.require(Role.CENTRE_OFFICER, Role.FUNCTIONARY);
    boolean isOwn =
        caller.find(Role.FUNCTIONARY).filter(posting -> posting.place().equals(pin)).isPresent();
    if (!isOwn && !caller.has(Role.CENTRE_OFFICER)) {
      throw new NotFound();
    }
  }

  /**
   * Takes a punch of whoever's finger it is, at the centre's own computer: for its operator and the
   * officer in charge. Every try is noted. Refuses as {@link #enrol}, with finger-not-known where
   * no finger of that number is known, with finger-no-match where it is another one, and with
   * too-many-attempts after five of those in a quarter of an hour.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public PunchProof punch(String pin, FingerImage image) {
    Caller caller = callers.current();
    caller.require(Role.OPERATOR, Role.CENTRE_OFFICER);
    String centre = caller.placeAs(caller.has(Role.OPERATOR) ? Role.OPERATOR : Role.CENTRE_OFFICER);
    if (pin == null || !pin.matches("[0-9]{1,9}")) {
      throw InvalidInput.of("/pin", "out-of-range", "1 - 9");
    }
    return desk.punch(pin, centre, image);
  }

  /** Refuses with finger-not-allowed where the programme has no scanners. */
  static PunchRules.Finger rules(Programmes programmes) {
    PunchRules.Finger rules = PunchRules.of(programmes.current()).finger();
    if (!rules.isAllowed()) {
      throw new Refusal("finger-not-allowed");
    }
    return rules;
  }
}
