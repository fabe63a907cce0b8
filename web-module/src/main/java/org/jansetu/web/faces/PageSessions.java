package org.jansetu.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jansetu.access.Credentials;
import org.jansetu.access.SignedIn;
import org.jansetu.access.Visit;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;

/** What the sign-in page does: opens and closes the session of whoever sits before the screen. */
@ApplicationScoped
public class PageSessions {

  @Inject private SecurityContext security;
  @Inject private SignInRefusal refusal;
  @Inject private Callers callers;

  /**
   * Signs in; the request goes on as that person's. Refuses with bad-credentials or
   * too-many-attempts.
   */
  public void signIn(
      HttpServletRequest request, HttpServletResponse response, Credentials credentials) {
    signIn(
        request,
        response,
        new UsernamePasswordCredential(credentials.username(), credentials.password()));
  }

  /**
   * A citizen's mobile with what was typed as its code.
   *
   * @param mobile ten digits
   * @param code six digits
   */
  public record Typed(String mobile, String code) implements Credential {

    /** Never shows the code. */
    @Override
    public String toString() {
      return "Typed[" + mobile + "]";
    }
  }

  /** Signs a citizen in. Refuses with bad-credentials or too-many-attempts. */
  public void signIn(HttpServletRequest request, HttpServletResponse response, Typed typed) {
    signIn(request, response, (Credential) typed);
  }

  private void signIn(
      HttpServletRequest request, HttpServletResponse response, Credential credential) {
    AuthenticationStatus status =
        security.authenticate(
            request,
            response,
            AuthenticationParameters.withParams().newAuthentication(true).credential(credential));
    if (status != AuthenticationStatus.SUCCESS
        || !(request.getSession().getAttribute(PageSignIn.SIGNED_IN) instanceof SignedIn who)) {
      throw refusal.get();
    }
    Caller visitor = callers.current();
    callers.set(who.caller(visitor.language(), visitor.requestId()));
  }

  /** Signs out; nothing of the session is left. */
  public void signOut(HttpServletRequest request) throws ServletException {
    request.logout();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    Caller caller = callers.current();
    callers.set(
        new Visit(caller.tenant(), caller.programme(), caller.language(), caller.requestId())
            .anonymous());
  }

  /**
   * Where to go after the sign-in: a page of this server only.
   *
   * @param wanted what the address of the sign-in page carries as {@code then}; may be anything
   * @param otherwise the page when that is not one of ours
   */
  public static String then(String wanted, String otherwise) {
    boolean local =
        wanted != null
            && wanted.matches("/[A-Za-z0-9_-][A-Za-z0-9_./-]*\\.xhtml(\\?[^\\s\\\\]*)?")
            && !wanted.contains("..");
    return local ? wanted : otherwise;
  }
}
