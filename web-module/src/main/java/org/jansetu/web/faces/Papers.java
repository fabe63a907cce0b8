package org.jansetu.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Supplier;
import org.jansetu.receipt.Printout;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;
import org.jansetu.web.texts.Language;

/** Hands a finished document to a page's link; the front door behind it asks for the rights. */
@ApplicationScoped
public class Papers {

  /** The counter shows a receipt in a frame of its own; nobody else's page may. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; font-src 'self'; frame-ancestors 'self'";

  @Inject private Callers callers;

  /** Answers with the document, or with the status that a refusal of it means. */
  public void answer(HttpServletResponse response, Supplier<Printout> document)
      throws IOException {
    Printout made;
    try {
      made = document.get();
    } catch (Refusal refusal) {
      response.sendError(status(refusal.code()));
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader(
        "Content-Disposition",
        (made.mediaType().startsWith("text/csv") ? "attachment" : "inline")
            + "; filename=\""
            + made.fileName()
            + "\"");
    response.setContentType(made.mediaType());
    made.writeTo(response.getOutputStream());
  }

  /** The language that the link names, else the caller's. */
  public Locale language(HttpServletRequest request) {
    String named = request.getParameter("language");
    return named == null ? callers.current().language() : Language.of(named);
  }

  private static int status(String code) {
    return switch (code) {
      case "unauthenticated" -> HttpServletResponse.SC_UNAUTHORIZED;
      case "forbidden" -> HttpServletResponse.SC_FORBIDDEN;
      case "not-found", "unknown-programme" -> HttpServletResponse.SC_NOT_FOUND;
      case "invalid-input" -> HttpServletResponse.SC_BAD_REQUEST;
      default -> HttpServletResponse.SC_CONFLICT;
    };
  }
}
