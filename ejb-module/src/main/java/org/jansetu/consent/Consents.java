package org.jansetu.consent;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.network.KioskPlace;
import org.jansetu.network.Kiosks;
import org.jansetu.paper.Printout;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Consents of citizens, asked by operators at their own kiosk. */
@Stateless
@TenantBound
public class Consents {

  /** What the number of every consent looks like. */
  public static final Pattern NUMBER = Pattern.compile("S-[0-9]{8,18}");

  private static final Pattern MOBILE = Pattern.compile("[6-9][0-9]{9}");
  private static final Pattern CODE = Pattern.compile("[0-9]{6}");
  private static final int LONGEST_NAME = 120;

  @Inject private ConsentStep step;
  @Inject private ConsentRepository consents;
  @Inject private Catalogue catalogue;
  @Inject private Kiosks kiosks;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  /**
   * Asks: sends a code of six digits, good for 10 minutes, or makes the number of a page to print.
   * Refuses with unauthenticated and forbidden whoever is no operator, with not-found an unknown
   * service, with invalid-input, and with too-many-attempts a mobile that got 5 codes in an hour.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ConsentCard ask(ConsentRequest request) {
    KioskPlace kiosk = kiosk();
    catalogue.get(request.service());
    List<Violation> violations = new ArrayList<>();
    String name = request.applicantName();
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      violations.add(new Violation("/applicantName", "out-of-range", "1-" + LONGEST_NAME));
    }
    if (request.method() == null) {
      violations.add(new Violation("/method", "not-allowed", ""));
    }
    boolean needsMobile = request.method() == ConsentMethod.OTP;
    if (request.mobile() == null ? needsMobile : !MOBILE.matcher(request.mobile()).matches()) {
      violations.add(new Violation("/mobile", "bad-mobile", ""));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    ConsentRequest clean =
        new ConsentRequest(request.service(), name.strip(), request.mobile(), request.method());
    return step.ask(kiosk.id(), clean).card(programmes.current().zone());
  }

  /**
   * Gives a consent by the code that was sent; again with a consent that is given changes nothing.
   * Refuses with not-found a consent of another kiosk, with wrong-code, and with consent-over after
   * 5 tries or 10 minutes, whether the code would be right or not.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ConsentCard confirm(String number, String code) {
    long kiosk = kiosk().id();
    if (code == null || !CODE.matcher(code).matches()) {
      throw InvalidInput.of("/code", "wrong-format", "");
    }
    boolean isRight = step.attempt(kiosk, number, code);
    ConsentRow now = step.get(kiosk, number);
    if (!isRight) {
      throw new WrongCode(ConsentStep.MOST_TRIES - now.tries());
    }
    return now.card(programmes.current().zone());
  }

  /** The page that is signed, for the printer, in that language. Refuses with not-found. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Printout print(String number, Locale language) {
    KioskPlace kiosk = kiosk();
    ConsentRow row = step.get(kiosk.id(), number);
    return new ConsentPage(language).of(row, kiosk, catalogue.get(row.service()), programmes);
  }

  /**
   * Takes up a consent for a request, in the running transaction; the same request again changes
   * nothing.
   *
   * @return the code of what stands against it, if anything does: consent-unknown, consent-missing
   *     where it was not given, consent-over, or consent-other where it is for another service,
   *     person or request
   */
  public Optional<String> take(ConsentTaken wanted) {
    ConsentRow row = consents.lock(kiosk().id(), wanted.number()).orElse(null);
    if (row == null || !row.method().equals(wanted.method().code())) {
      return Optional.of("consent-unknown");
    }
    if (wanted.idempotencyKey().equals(row.usedBy())) {
      return Optional.empty();
    }
    if (!row.isGiven()) {
      return Optional.of("consent-missing");
    }
    boolean isSame =
        row.service().equals(wanted.service())
            && row.applicantName().equals(wanted.applicantName().strip())
            && (row.mobile() == null || row.mobile().equals(wanted.mobile()));
    if (!isSame || row.usedBy() != null) {
      return Optional.of("consent-other");
    }
    if (row.isOver() && row.method().equals(ConsentMethod.SIGNATURE.code())) {
      return Optional.of("consent-over");
    }
    consents.use(wanted.number(), wanted.idempotencyKey());
    return Optional.empty();
  }

  /** Frees what a request took up that came to nothing, in the running transaction. */
  public void free(String idempotencyKey) {
    consents.free(kiosk().id(), idempotencyKey);
  }

  private KioskPlace kiosk() {
    callers.current().require(Role.OPERATOR);
    return kiosks.place(callers.current().placeAs(Role.OPERATOR));
  }
}
