package org.jansetu.otp;

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
import java.util.Optional;
import java.util.UUID;
import org.jansetu.audit.AuditTrail;
import org.jansetu.notification.Channel;
import org.jansetu.notification.Message;
import org.jansetu.notification.Notifications;
import org.jansetu.tenancy.TenantBound;

/**
 * The steps with a code, each a transaction of its own: a refusal does not undo the count of wrong
 * answers.
 */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CodeDesk {

  private static final int MINUTES = 10;
  private static final int CODES = 1_000_000;
  private static final int SALT_BYTES = 16;

  /** Every message costs money: more mobiles than this in a minute are no citizens. */
  private static final int MOST_A_MINUTE = 600;

  @Inject private CodeRepository codes;
  @Inject private Notifications notifications;
  @Inject private AuditTrail audit;

  private final SecureRandom random = new SecureRandom();

  /**
   * Whether an answer holds.
   *
   * @param holds whether it was the code
   * @param lockedSeconds for how long nothing is compared; 0 when something was
   */
  record Verdict(boolean holds, long lockedSeconds) {}

  /** Sends a new code, unless the mobile has had enough of them. */
  void send(String mobile, Locale language) {
    String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
    byte[] bytes = new byte[SALT_BYTES];
    random.nextBytes(bytes);
    String salt = HexFormat.of().formatHex(bytes);
    if (codes.countLately(MOST_A_MINUTE) < MOST_A_MINUTE
        && codes.keep(mobile, salt, digest(salt, mobile, code), MINUTES)) {
      notifications.send(
          new Message(
              Channel.SMS,
              mobile,
              "otp",
              language,
              Map.of("code", code, "minutes", Integer.toString(MINUTES)),
              "otp/" + UUID.randomUUID()));
    }
  }

  /** Compares; the right answer uses the code up, a wrong one is counted. */
  Verdict check(String mobile, String code) {
    Optional<CodeRepository.Kept> kept = codes.lock(mobile);
    long locked = kept.map(CodeRepository.Kept::lockedSeconds).orElse(0L);
    if (locked > 0) {
      return new Verdict(false, locked);
    }
    boolean holds =
        kept.filter(CodeRepository.Kept::isGood)
            .map(
                k ->
                    MessageDigest.isEqual(
                        k.digest().getBytes(UTF_8), digest(k.salt(), mobile, code).getBytes(UTF_8)))
            .orElse(false);
    if (holds) {
      codes.use(mobile);
    } else {
      codes.fail(mobile);
      audit.record("code.refused", masked(mobile), Map.of());
    }
    return new Verdict(holds, 0);
  }

  void forgetQuiet() {
    codes.forgetQuiet();
  }

  /** The trail says whose it was to those who know the number, and gives it to nobody. */
  private static String masked(String mobile) {
    return "mobile-" + mobile.substring(0, 2) + "xxxxx" + mobile.substring(7);
  }

  private static String digest(String salt, String mobile, String code) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest((salt + "/" + mobile + "/" + code).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
