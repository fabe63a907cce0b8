package org.jansetu.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jansetu.access.TooManyAttempts;
import org.jansetu.audit.AuditTrail;
import org.jansetu.notification.Channel;
import org.jansetu.notification.Message;
import org.jansetu.notification.Notifications;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.TenantBound;

/** What is written of a consent, each in a transaction of its own, so that no refusal undoes it. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ConsentStep {

  static final int MOST_TRIES = 5;

  private static final int CODES = 1_000_000;
  private static final int CODE_MINUTES = 10;
  private static final int PRINT_MINUTES = 30 * 24 * 60;
  private static final int MOST_AN_HOUR = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private ConsentRepository consents;
  @Inject private Notifications notifications;
  @Inject private AuditTrail audit;
  @Inject private Callers callers;

  /** Keeps what is asked, and sends the code. Refuses with too-many-attempts. */
  ConsentRow ask(long kiosk, ConsentRequest request) {
    boolean isCode = request.method() == ConsentMethod.OTP;
    if (isCode) {
      long seconds = consents.secondsUntilFree(request.mobile(), MOST_AN_HOUR);
      if (seconds > 0) {
        throw new TooManyAttempts(seconds);
      }
    }
    Locale language = callers.current().language();
    String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
    long id = consents.nextId();
    String number = String.format(Locale.ROOT, "S-%08d", id);
    consents.insert(
        new ConsentRepository.Asked(
            id,
            number,
            kiosk,
            callers.current().user(),
            request,
            "hi".equals(language.getLanguage()) ? "hi" : "en",
            isCode ? sha256(number, code) : null,
            isCode ? CODE_MINUTES : PRINT_MINUTES));
    if (isCode) {
      notifications.send(
          new Message(
              Channel.SMS,
              request.mobile(),
              "otp",
              language,
              Map.of("code", code, "minutes", Integer.toString(CODE_MINUTES)),
              "consent/" + number));
    }
    audit.record("consent.asked", number, Map.of("method", request.method().code()));
    return consents.find(kiosk, number).orElseThrow(NotFound::new);
  }

  /**
   * Counts a try and judges it. Refuses with not-found, and with consent-over a consent whose time
   * or tries have run out, or that needs no code.
   *
   * @return whether the code was right; the try is counted either way
   */
  boolean attempt(long kiosk, String number, String code) {
    ConsentRow row = consents.lock(kiosk, number).orElseThrow(NotFound::new);
    if (row.isGiven() && row.method().equals(ConsentMethod.OTP.code())) {
      return true;
    }
    if (row.isOver() || row.tries() >= MOST_TRIES || row.isGiven()) {
      throw new Refusal("consent-over");
    }
    boolean isRight = consents.attempt(number, sha256(number, code));
    audit.record(isRight ? "consent.given" : "consent.wrong-code", number, Map.of());
    return isRight;
  }

  /** The consent of that number, asked at that kiosk. Refuses with not-found. */
  ConsentRow get(long kiosk, String number) {
    return consents.find(kiosk, number).orElseThrow(NotFound::new);
  }

  private static String sha256(String number, String code) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest((number + "/" + code).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
