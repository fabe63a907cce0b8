package org.jansetu.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jansetu.identity.Identities;
import org.jansetu.identity.Person;
import org.jansetu.shared.InvalidInput;

/** The one place where this package meets numbers of callers. */
@Dependent
class CallerSeal {

  private static final Pattern MOBILE = Pattern.compile("[6-9][0-9]{9}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{6,15}");
  private static final int NATIONAL = 10;

  @Inject private Identities identities;

  /** Bare digits, a mobile's without what stands before it; empty where no number was given. */
  static Optional<String> digits(String number) {
    if (number == null) {
      return Optional.empty();
    }
    StringBuilder digits = new StringBuilder();
    number
        .codePoints()
        .filter(Character::isDigit)
        .forEach(c -> digits.append(Character.digit(c, 10)));
    String all = digits.toString();
    String last = all.substring(Math.max(0, all.length() - NATIONAL));
    if (MOBILE.matcher(last).matches()) {
      return Optional.of(last);
    }
    return NUMBER.matcher(all).matches() ? Optional.of(all) : Optional.empty();
  }

  /** A mobile number as it was typed. Refuses with invalid-input what is none. */
  static String mobile(String typed) {
    return digits(typed)
        .filter(found -> MOBILE.matcher(found).matches())
        .orElseThrow(() -> InvalidInput.of("/mobile", "bad-mobile", ""));
  }

  static boolean isMobile(String digits) {
    return MOBILE.matcher(digits).matches();
  }

  /** What stands for the number in our tables. */
  String print(String digits) {
    return identities.fingerprint("caller/" + digits);
  }

  /** Seals the number of a call. */
  void seal(long call, String digits) {
    identities.seal(subject(call), new Person(null, digits, "hi", null, null, null));
  }

  /** The number of a call, for the agent who has it; on the audit trail. */
  String number(long call) {
    return identities.look(subject(call)).mobile();
  }

  /** The number of whoever lodged a grievance, for the agent who calls back; on the audit trail. */
  String numberBehind(String token) {
    return identities.look("grievance/" + token).mobile();
  }

  /** What the agent typed, readable by this server only. */
  String lock(long call, String text) {
    return Base64.getEncoder().encodeToString(identities.lock(subject(call), text));
  }

  String unlock(long call, String locked) {
    return identities.unlock(subject(call), Base64.getDecoder().decode(locked));
  }

  private static String subject(long call) {
    return "call/" + call;
  }
}
