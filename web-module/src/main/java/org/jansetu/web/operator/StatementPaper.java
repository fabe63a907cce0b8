package org.jansetu.web.operator;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.jansetu.receipt.Statements;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.Papers;

/** The kiosk's account as a file: {@code ?from=&until=&format=pdf|csv&language=}. */
@WebServlet("/operator/statement-file")
public class StatementPaper extends HttpServlet {

  @Inject private transient Statements statements;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LocalDate from = Days.parse(request.getParameter("from"), null);
    LocalDate until = Days.parse(request.getParameter("until"), null);
    if (from == null || until == null) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    Locale language = Papers.language(request);
    boolean isSheet = "csv".equals(request.getParameter("format"));
    Papers.send(
        () ->
            isSheet
                ? statements.ownCsv(from, until, language)
                : statements.ownPdf(from, until, language),
        response);
  }
}
