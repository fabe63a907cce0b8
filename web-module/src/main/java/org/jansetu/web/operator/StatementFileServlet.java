package org.jansetu.web.operator;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jansetu.receipt.Printout;
import org.jansetu.receipt.Statements;
import org.jansetu.shared.InvalidInput;
import org.jansetu.web.faces.Papers;

/**
 * The kiosk's statement as a file for the pages: {@code ?from=}, {@code &until=}, {@code &format=}
 * pdf or csv, {@code &language=} hi or en.
 */
@WebServlet("/operator/statement-file")
public class StatementFileServlet extends HttpServlet {

  @Inject private transient Statements statements;
  @Inject private transient Papers papers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    papers.answer(response, () -> file(request));
  }

  private Printout file(HttpServletRequest request) {
    LocalDate from = day(request, "from");
    LocalDate until = day(request, "until");
    Locale language = papers.language(request);
    return "csv".equals(request.getParameter("format"))
        ? statements.ownCsv(from, until, language)
        : statements.ownPdf(from, until, language);
  }

  private static LocalDate day(HttpServletRequest request, String name) {
    try {
      return LocalDate.parse(String.valueOf(request.getParameter(name)));
    } catch (DateTimeException e) {
      throw InvalidInput.of("/" + name, "bad-date", "YYYY-MM-DD");
    }
  }
}
