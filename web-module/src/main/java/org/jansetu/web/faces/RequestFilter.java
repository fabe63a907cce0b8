package org.jansetu.web.faces;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jansetu.tenancy.Callers;

/**
 * Gives every request its id, every answer the headers that a browser obeys, notes where it came
 * from, and asks the gate before a page is opened.
 *
 * <p>The id is the thread's name while the request runs, so that every log line of it carries the
 * id, whoever writes the line.
 */
@WebFilter(filterName = "request", urlPatterns = "/*", asyncSupported = true)
public class RequestFilter extends HttpFilter {

  /** The request attribute that holds the id. */
  public static final String REQUEST_ID = "org.jansetu.requestId";

  /** What no browser opens as a page, and what finds out by itself who calls. */
  private static final List<String> OTHERS = List.of("/api/", "/open311/", "/iclock/");

  private static final String HEADER = "X-Request-Id";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  @Inject private transient PageGate gate;
  @Inject private transient Callers callers;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String given = request.getHeader(HEADER);
    String id = given != null && ID.matcher(given).matches() ? given : UUID.randomUUID().toString();
    request.setAttribute(REQUEST_ID, id);
    response.setHeader(HEADER, id);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    boolean page = OTHERS.stream().noneMatch(request.getServletPath()::startsWith);
    if (!page) {
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }
    callers.comeFrom(request.getRemoteAddr());
    Thread thread = Thread.currentThread();
    String name = thread.getName();
    thread.setName(id);
    try {
      if (!page || gate.opens(request, response)) {
        chain.doFilter(request, response);
      }
    } finally {
      thread.setName(name);
    }
  }
}
