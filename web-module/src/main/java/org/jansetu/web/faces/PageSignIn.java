package org.jansetu.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.HashSet;
import java.util.Set;
import org.jansetu.access.SignedIn;

/**
 * Signs people in to pages by name and password and remembers them in their session.
 *
 * <p>The session gets a new id at that moment, so that an id planted before is worth nothing. Calls
 * of the API carry their own token and pass by.
 */
@ApplicationScoped
public class PageSignIn implements HttpAuthenticationMechanism {

  /** The attribute of the session that says who is signed in. */
  static final String SIGNED_IN = "org.jansetu.signedIn";

  @Inject private IdentityStoreHandler stores;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Credential credential = context.getAuthParameters().getCredential();
    if (credential != null) {
      return signIn(credential, request, context);
    }
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(SIGNED_IN) instanceof SignedIn who) {
      return context.notifyContainerAboutLogin(new PagePrincipal(who), roles(who));
    }
    return context.doNothing();
  }

  private AuthenticationStatus signIn(
      Credential credential, HttpServletRequest request, HttpMessageContext context) {
    CredentialValidationResult result = stores.validate(credential);
    if (result.getStatus() == CredentialValidationResult.Status.VALID
        && result.getCallerPrincipal() instanceof PagePrincipal principal) {
      request.getSession();
      request.changeSessionId();
      request.getSession().setAttribute(SIGNED_IN, principal.who());
      return context.notifyContainerAboutLogin(result);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  /** The codes of the roles that the person holds somewhere. */
  static Set<String> roles(SignedIn who) {
    Set<String> roles = new HashSet<>();
    who.postingsHeld().forEach(posting -> roles.add(posting.role().code()));
    return roles;
  }
}
