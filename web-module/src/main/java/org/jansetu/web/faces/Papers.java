package org.jansetu.web.faces;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jansetu.paper.Printout;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Unauthenticated;
import org.jansetu.web.texts.Language;

/** Sends finished documents to the browser, in a frame of our own pages or as a file. */
public final class Papers {

  /**
   * A printed page needs our style sheet and font and nothing else, and no page but ours frames it.
   */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
          + " frame-ancestors 'self'";

  private Papers() {}

  /** Sends the document, or the error that its refusal means. */
  public static void send(Supplier<Printout> maker, HttpServletResponse response)
      throws IOException {
    Printout made;
    try {
      made = maker.get();
    } catch (Refusal refusal) {
      response.sendError(status(refusal));
      return;
    }
    byte[] content = made.content();
    boolean isFile = made.mediaType().startsWith("text/csv") || made.fileName().endsWith(".xlsx");
    response.setContentType(made.mediaType());
    response.setContentLength(content.length);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader(
        "Content-Disposition",
        (isFile ? "attachment" : "inline") + "; filename=\"" + made.fileName() + "\"");
    response.getOutputStream().write(content);
  }

  /** The language that the request names, else Hindi. */
  public static Locale language(HttpServletRequest request) {
    String named = request.getParameter("language");
    return List.of("en", "hi").contains(named) ? Language.of(named) : Language.HINDI;
  }

  private static int status(Refusal refusal) {
    if (refusal instanceof Unauthenticated || refusal instanceof Forbidden) {
      return HttpServletResponse.SC_FORBIDDEN;
    }
    return refusal instanceof NotFound
        ? HttpServletResponse.SC_NOT_FOUND
        : HttpServletResponse.SC_BAD_REQUEST;
  }
}
