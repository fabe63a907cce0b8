package org.jansetu.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.api.json.JsonBodies;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Outage;
import org.jansetu.web.faces.RequestFilter;
import org.jansetu.web.texts.Language;
import org.jansetu.web.texts.RefusalTexts;

/**
 * Answers every failed call with one shape: a problem of RFC 9457 in the caller's language.
 *
 * <p>A refusal keeps its code, however the container has wrapped it. Whatever is no refusal is a
 * defect: it is logged once, and the caller learns the request's id and nothing else.
 */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
  private static final int DEEPEST_WRAPPING = 10;
  private static final int OUTAGE_SECONDS = 2;
  private static final String RETRY_AFTER = "retryAfterSeconds";

  @Context private HttpServletRequest request;
  @Context private HttpHeaders headers;

  @Override
  public Response toResponse(Throwable failure) {
    Refusal refusal = refusalIn(failure);
    if (refusal != null) {
      return answer(refusal);
    }
    if (failure instanceof WebApplicationException own) {
      return answer(own);
    }
    Optional<Refusal> outage = Outage.refusal(failure);
    if (outage.isPresent()) {
      return answer(outage.get());
    }
    LOG.log(Level.SEVERE, "The request could not be served.", failure);
    return answer(new Refusal("internal"));
  }

  /** The refusal inside whatever the container has put around it, or null when there is none. */
  static Refusal refusalIn(Throwable failure) {
    Throwable inner = failure;
    for (int i = 0; inner != null && i < DEEPEST_WRAPPING; i++) {
      if (inner instanceof Refusal refusal) {
        return refusal;
      }
      inner = inner.getCause();
    }
    return null;
  }

  private Response answer(WebApplicationException own) {
    int status = own.getResponse().getStatus();
    Response answer =
        switch (status) {
          case 404 -> answer(new Refusal("not-found"));
          case 405 -> answer(new Refusal("method-not-allowed"));
          case 406 -> answer(new Refusal("not-acceptable"));
          case 413 -> answer(new Refusal("too-large"));
          case 415 -> answer(new Refusal("unsupported-media-type"));
          case 503 -> answer(new Refusal("service-unavailable"));
          default -> status < 400 ? own.getResponse() : other(status, own);
        };
    String allow = own.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return allow == null ? answer : Response.fromResponse(answer).header("Allow", allow).build();
  }

  private Response other(int status, WebApplicationException own) {
    if (status >= 500) {
      LOG.log(Level.SEVERE, "The request could not be served.", own);
      return answer(new Refusal("internal"));
    }
    return response(status, new Refusal("refused"));
  }

  private Response answer(Refusal refusal) {
    return response(ProblemStatus.of(refusal.code()), refusal);
  }

  private Response response(int status, Refusal refusal) {
    Locale language = language();
    Map<String, Object> problem = problem(status, refusal, new RefusalTexts(language));
    problem.put("requestId", request.getAttribute(RequestFilter.REQUEST_ID));
    Response.ResponseBuilder response =
        Response.status(status)
            .entity(problem)
            .type(JsonBodies.PROBLEM_JSON)
            .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    if (status == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (refusal.members().containsKey(RETRY_AFTER)) {
      response.header(HttpHeaders.RETRY_AFTER, refusal.members().get(RETRY_AFTER));
    } else if (status == 503) {
      response.header(HttpHeaders.RETRY_AFTER, OUTAGE_SECONDS);
    }
    return response.build();
  }

  /** The members of the problem, in the order in which people read them. */
  static Map<String, Object> problem(int status, Refusal refusal, RefusalTexts texts) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "urn:jansetu:" + refusal.code());
    problem.put("title", title(refusal.code()));
    problem.put("status", status);
    problem.put("detail", texts.refusal(refusal.code(), refusal.arguments()));
    problem.put("code", refusal.code());
    if (refusal instanceof InvalidInput invalid) {
      problem.put("violations", invalid.violations().stream().map(texts::complete).toList());
    }
    refusal.members().forEach(problem::putIfAbsent);
    return problem;
  }

  /** The code as words; the same in every language, because it names the kind of problem. */
  private static String title(String code) {
    String words = code.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private Locale language() {
    if (request.getAttribute(EdgeFilter.LANGUAGE) instanceof Locale known) {
      return known;
    }
    List<Locale> wanted =
        headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
            ? List.of()
            : headers.getAcceptableLanguages();
    return Language.choose(wanted, Locale.ENGLISH);
  }
}
