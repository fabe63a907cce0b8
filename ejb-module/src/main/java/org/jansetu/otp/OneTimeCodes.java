package org.jansetu.otp;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.jansetu.access.BadCredentials;
import org.jansetu.access.SignedIn;
import org.jansetu.access.TooManyAttempts;
import org.jansetu.access.Users;
import org.jansetu.shared.InvalidInput;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.TenantBound;

/** The citizen's way in: a code is sent to the mobile, and typed back. */
@Stateless
@TenantBound
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OneTimeCodes {

  private static final Pattern MOBILE = Pattern.compile("[6-9][0-9]{9}");
  private static final Pattern CODE = Pattern.compile("[0-9]{6}");

  @Inject private CodeDesk desk;
  @Inject private Users users;
  @Inject private Callers callers;

  /**
   * Sends a code by SMS, in the caller's language; at most one a minute and five an hour to one
   * mobile, and says nothing about it when it sends none. Refuses with invalid-input what is no
   * mobile.
   */
  public void send(String mobile) {
    if (mobile == null || !MOBILE.matcher(mobile).matches()) {
      throw InvalidInput.of("/mobile", "bad-mobile", "");
    }
    desk.send(mobile, callers.current().language());
  }

  /**
   * The citizen of that mobile, when the code is the one that was sent there; nobody needs to have
   * made the citizen a user before. Refuses with bad-credentials, and with too-many-attempts while
   * the mobile is locked, whether the code would be right or not.
   */
  public SignedIn signIn(String mobile, String code) {
    if (mobile == null || !MOBILE.matcher(mobile).matches()) {
      throw new BadCredentials();
    }
    CodeDesk.Verdict verdict =
        desk.check(mobile, code == null || !CODE.matcher(code).matches() ? "" : code);
    if (verdict.lockedSeconds() > 0) {
      throw new TooManyAttempts(verdict.lockedSeconds());
    }
    if (!verdict.holds()) {
      throw new BadCredentials();
    }
    return users.citizen(mobile);
  }
}
