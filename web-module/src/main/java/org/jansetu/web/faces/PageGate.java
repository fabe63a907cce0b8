package org.jansetu.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jansetu.access.Sessions;
import org.jansetu.access.SignedIn;
import org.jansetu.access.Visit;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.ProgrammeSummary;

/**
 * Stands before every page: names the caller, and opens only the folders that the caller's roles
 * open.
 *
 * <p>A session belongs to one programme; at another programme's host it is ended. Whoever is not
 * signed in is sent to the sign-in page and comes back from there; whoever has not the role gets
 * 403.
 */
@ApplicationScoped
public class PageGate {

  private static final String SIGN_IN = "/login.xhtml";

  @Inject private ProgrammeFinder programmes;
  @Inject private Sessions sessions;
  @Inject private Callers callers;

  /** Whether the request may go on; otherwise it has been answered. */
  boolean opens(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<ProgrammeSummary> programme =
        programmes.find(request.getHeader("Host"), request.getHeader("X-Programme"));
    programme.ifPresent(found -> nameCaller(request, found));
    String page = request.getServletPath();
    if (!page.endsWith(".xhtml")) {
      return true;
    }
    Optional<Folder> folder = Folder.of(page);
    if (folder.isEmpty() || (programme.isEmpty() && !folder.get().isOpen())) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return false;
    }
    if (folder.get().isOpen() || folder.get().admits(callers.current())) {
      return true;
    }
    if (callers.current().isKnown()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      askToSignIn(request, response);
    }
    return false;
  }

  private void nameCaller(HttpServletRequest request, ProgrammeSummary programme) {
    Locale language = programmes.language(programme.code());
    Visit visit =
        new Visit(
            programme.tenant(),
            programme.code(),
            language,
            (String) request.getAttribute(RequestFilter.REQUEST_ID));
    callers.set(visit.anonymous());
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(PageSignIn.SIGNED_IN) instanceof SignedIn who)) {
      return;
    }
    Optional<SignedIn> now =
        who.programme().equals(programme.code()) ? sessions.goOn(who) : Optional.empty();
    if (now.isEmpty()) {
      session.invalidate();
      return;
    }
    if (!now.get().equals(who)) {
      session.setAttribute(PageSignIn.SIGNED_IN, now.get());
    }
    Caller caller = now.get().caller(language, visit.requestId());
    callers.set(caller);
  }

  private static void askToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String query = request.getQueryString();
    String wanted = request.getServletPath() + (query == null ? "" : "?" + query);
    boolean isCitizens =
        Folder.of(request.getServletPath()).filter(Folder.CITIZEN::equals).isPresent();
    String target =
        (isCitizens ? Folder.CITIZEN_SIGN_IN : SIGN_IN)
            + "?then="
            + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      // A script of the page asks: only an answer in its own language moves the browser.
      response.setContentType("text/xml");
      response.setCharacterEncoding("UTF-8");
      response
          .getWriter()
          .print(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + target
                  + "\"/></partial-response>");
    } else {
      response.sendRedirect(target);
    }
  }
}
