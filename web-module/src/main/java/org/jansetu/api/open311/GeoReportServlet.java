package org.jansetu.api.open311;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jansetu.access.Sessions;
import org.jansetu.access.Visit;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.UnknownProgramme;
import org.jansetu.web.faces.ProgrammeFinder;
import org.jansetu.web.faces.RequestFilter;
import org.jansetu.web.texts.Language;

/**
 * The calls of GeoReport v2. The programme is the host's, else the header's, else that of the
 * parameter {@code jurisdiction_id}; a token of version 1 may be sent along, and makes a request
 * the citizen's own.
 */
@WebServlet("/open311/v2/*")
public class GeoReportServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(GeoReportServlet.class.getName());
  private static final Pattern PATH =
      Pattern.compile("/(services|requests|tokens|discovery)(?:/([^/]{1,60}))?\\.(json|xml)");
  private static final String BEARER = "Bearer ";
  private static final String REQUESTS = "requests";
  private static final int DEEPEST_WRAPPING = 12;

  @Inject private transient ProgrammeFinder programmes;
  @Inject private transient Sessions sessions;
  @Inject private transient Callers callers;
  @Inject private transient GeoReport report;

  /** One answer, ready to be written. */
  private interface Call {
    Tree make(Locale language);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
    answer(request, response, language -> read(path, request, language));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
    answer(
        request,
        response,
        language -> {
          boolean isRequests =
              path.matches() && path.group(1).equals(REQUESTS) && path.group(2) == null;
          if (!isRequests) {
            throw new NotFound();
          }
          return report.lodge(new Fields(request), language);
        });
  }

  private Tree read(Matcher path, HttpServletRequest request, Locale language) {
    if (!path.matches()) {
      throw new NotFound();
    }
    String id = path.group(2);
    Fields fields = new Fields(request);
    return switch (path.group(1)) {
      case "discovery" -> report.discovery(request.getRequestURL().toString(), id);
      case "services" -> id == null ? report.services(language) : report.definition(id, language);
      case "tokens" -> report.token(id);
      default -> id == null ? report.list(fields, language) : report.request(id, language);
    };
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Call call)
      throws IOException {
    boolean isXml = String.valueOf(request.getPathInfo()).endsWith(".xml");
    Locale language = Locale.ENGLISH;
    Tree tree;
    int status = HttpServletResponse.SC_OK;
    try {
      language = enter(request);
      tree = call.make(language);
    } catch (RuntimeException e) {
      Refusal refusal = refusalIn(e);
      status = status(refusal);
      if (status >= 500) {
        LOG.log(Level.SEVERE, "The request could not be served.", e);
      }
      tree = GeoReport.errors(status, refusal, language);
    }
    response.setStatus(status);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Content-Language", language.toLanguageTag());
    response.setContentType(isXml ? "text/xml; charset=utf-8" : "application/json; charset=utf-8");
    byte[] content = isXml ? tree.xml() : tree.json();
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  /** Finds out which programme is called, by whom and in which language. */
  private Locale enter(HttpServletRequest request) {
    String header = request.getHeader("X-Programme");
    String named = header == null ? request.getParameter("jurisdiction_id") : header;
    ProgrammeSummary programme =
        programmes.find(request.getHeader("Host"), named).orElseThrow(UnknownProgramme::new);
    Locale language = language(request, programme);
    Visit visit =
        new Visit(
            programme.tenant(),
            programme.code(),
            language,
            (String) request.getAttribute(RequestFilter.REQUEST_ID));
    String given = request.getHeader("Authorization");
    boolean isToken = given != null && given.regionMatches(true, 0, BEARER, 0, BEARER.length());
    callers.set(
        isToken
            ? sessions.caller(given.substring(BEARER.length()).strip(), visit)
            : visit.anonymous());
    return language;
  }

  private Locale language(HttpServletRequest request, ProgrammeSummary programme) {
    Enumeration<Locale> wanted = request.getLocales();
    List<Locale> asked =
        request.getHeader("Accept-Language") == null ? List.of() : Collections.list(wanted);
    return Language.choose(asked, programmes.language(programme.code()));
  }

  private static Refusal refusalIn(Throwable failure) {
    Throwable inner = failure;
    for (int i = 0; inner != null && i < DEEPEST_WRAPPING; i++) {
      if (inner instanceof Refusal refusal) {
        return refusal;
      }
      inner = inner.getCause();
    }
    return new Refusal("internal");
  }

  /** The protocol knows 400, 403 and 404. */
  private static int status(Refusal refusal) {
    if (refusal.code().equals("internal")) {
      return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
    if (refusal instanceof NotFound || refusal instanceof UnknownProgramme) {
      return HttpServletResponse.SC_NOT_FOUND;
    }
    return refusal instanceof Forbidden
        ? HttpServletResponse.SC_FORBIDDEN
        : HttpServletResponse.SC_BAD_REQUEST;
  }
}
