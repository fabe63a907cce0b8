package org.jansetu.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import org.jansetu.access.Credentials;
import org.jansetu.access.SignedIn;
import org.jansetu.access.Users;
import org.jansetu.otp.OneTimeCodes;
import org.jansetu.shared.Refusal;

/** Asks the users of the caller's programme; what they refuse is kept for whoever shows it. */
@ApplicationScoped
public class UserStore implements IdentityStore {

  @Inject private Users users;
  @Inject private OneTimeCodes codes;
  @Inject private SignInRefusal refusal;

  /** Compares name and password. */
  public CredentialValidationResult validate(UsernamePasswordCredential credential) {
    try {
      SignedIn who =
          users.verify(new Credentials(credential.getCaller(), credential.getPasswordAsString()));
      return new CredentialValidationResult(new PagePrincipal(who), PageSignIn.roles(who));
    } catch (Refusal e) {
      refusal.keep(e);
      return CredentialValidationResult.INVALID_RESULT;
    }
  }

  /** Compares mobile and code. */
  public CredentialValidationResult validate(PageSessions.Typed credential) {
    try {
      SignedIn who = codes.signIn(credential.mobile(), credential.code());
      return new CredentialValidationResult(new PagePrincipal(who), PageSignIn.roles(who));
    } catch (Refusal e) {
      refusal.keep(e);
      return CredentialValidationResult.INVALID_RESULT;
    }
  }
}
