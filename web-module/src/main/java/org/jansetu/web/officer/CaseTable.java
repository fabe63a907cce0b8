package org.jansetu.web.officer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jansetu.reporting.CaseListQuery;
import org.jansetu.reporting.CaseLists;
import org.jansetu.web.faces.Papers;
import org.jansetu.web.texts.Texts;

/** The register of cases as a file: {@code ?from=&until=&state=&text=&language=&format=}. */
@WebServlet("/officer/case-table")
public class CaseTable extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final List<String> COLUMNS =
      List.of(
          "case.number",
          "service",
          "citizen",
          "kiosk",
          "case.filed",
          "case.promised",
          "status",
          "case.decided",
          "register.late");

  @Inject private transient CaseLists cases;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Texts texts = new Texts(Papers.language(request));
    Papers.send(
        () -> {
          CaseListQuery query =
              CasesView.query(
                  cases.lastMonth(),
                  request.getParameter("from"),
                  request.getParameter("until"),
                  request.getParameter("state"),
                  request.getParameter("text"));
          return cases
              .table(query, COLUMNS.stream().map(texts::get).toList())
              .as(request.getParameter("format"));
        },
        response);
  }
}
