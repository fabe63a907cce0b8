package org.jansetu.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jansetu.paper.Printout;
import org.jansetu.shared.InvalidInput;
import org.jansetu.tenancy.Callers;
import org.jansetu.web.texts.Language;

/** Answers with a finished document, in the language that the caller asks for. */
@RequestScoped
public class Documents {

  /** A receipt's page loads its own style, letters and nothing else, and runs nothing. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; font-src 'self'; frame-ancestors 'none'";

  @Inject private Callers callers;

  /** The document, shown in the browser and with a name to save it under. */
  public Response answer(Printout document) {
    return Response.ok(document.content(), document.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + document.fileName() + "\"")
        .header("Content-Security-Policy", POLICY)
        .build();
  }

  /** The language that is named, else the one of the call. Refuses any other with invalid-input. */
  public Locale language(String named) {
    if (named == null) {
      return callers.current().language();
    }
    if (!named.equals("hi") && !named.equals("en")) {
      throw InvalidInput.of("/lang", "not-in-list", "hi, en");
    }
    return Language.of(named);
  }
}
