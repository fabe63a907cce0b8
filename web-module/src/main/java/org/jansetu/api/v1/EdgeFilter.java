package org.jansetu.api.v1;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jansetu.access.Sessions;
import org.jansetu.access.Visit;
import org.jansetu.access.WrongProgramme;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.Unauthenticated;
import org.jansetu.tenancy.UnknownProgramme;
import org.jansetu.web.faces.ProgrammeFinder;
import org.jansetu.web.faces.RequestFilter;
import org.jansetu.web.texts.Language;

/**
 * Finds out which programme is called, by whom and in which language, before any resource runs.
 *
 * <p>A call without a token is a visitor's; a call with a token that does not hold is refused, even
 * where a visitor would be welcome, so that a client never takes the one for the other.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class EdgeFilter implements ContainerRequestFilter {

  /** The attribute of the request that holds the language, also when the call is refused. */
  static final String LANGUAGE = "org.jansetu.language";

  private static final String BEARER = "Bearer ";
  private static final String PROGRAMME = "X-Programme";

  @Inject private ProgrammeFinder programmes;
  @Inject private Sessions sessions;
  @Inject private Callers callers;
  @Context private ResourceInfo resource;
  @Context private HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request) {
    String code = request.getHeaderString(PROGRAMME);
    Optional<ProgrammeSummary> programme =
        programmes.find(request.getHeaderString(HttpHeaders.HOST), code);
    Locale language = language(request, programme);
    servletRequest.setAttribute(LANGUAGE, language);
    Visit visit =
        new Visit(
            programme.map(ProgrammeSummary::tenant).orElse((short) 0),
            programme.map(ProgrammeSummary::code).orElse(""),
            language,
            (String) servletRequest.getAttribute(RequestFilter.REQUEST_ID));
    if (programme.isEmpty() && !mayComeWithoutProgramme()) {
      throw new UnknownProgramme();
    }
    Caller caller = caller(request.getHeaderString(HttpHeaders.AUTHORIZATION), visit);
    boolean namesAnother = code != null && !code.equals(visit.programme());
    if (namesAnother && caller.isKnown() && !caller.has(Role.PLATFORM)) {
      throw new WrongProgramme();
    }
    callers.set(caller);
  }

  private Caller caller(String authorization, Visit visit) {
    if (authorization == null) {
      return visit.anonymous();
    }
    if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw new Unauthenticated();
    }
    return sessions.caller(authorization.substring(BEARER.length()).strip(), visit);
  }

  private Locale language(ContainerRequestContext request, Optional<ProgrammeSummary> programme) {
    boolean asked = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE) != null;
    List<Locale> wanted = asked ? request.getAcceptableLanguages() : List.of();
    Locale otherwise = programme.map(p -> programmes.language(p.code())).orElse(Locale.ENGLISH);
    return Language.choose(wanted, otherwise);
  }

  private boolean mayComeWithoutProgramme() {
    return resource.getResourceMethod() != null
        && (resource.getResourceMethod().isAnnotationPresent(WithoutProgramme.class)
            || resource.getResourceClass().isAnnotationPresent(WithoutProgramme.class));
  }
}
