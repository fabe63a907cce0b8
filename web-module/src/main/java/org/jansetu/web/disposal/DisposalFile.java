package org.jansetu.web.disposal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jansetu.paper.Printout;
import org.jansetu.paper.Spreadsheet;
import org.jansetu.reporting.Disposal;
import org.jansetu.reporting.DisposalQuery;
import org.jansetu.reporting.DisposalReport;
import org.jansetu.reporting.DisposalReports;
import org.jansetu.shared.InvalidInput;
import org.jansetu.web.faces.Papers;
import org.jansetu.web.texts.Texts;

/** The disposal report as a file: {@code ?from=&until=&by=&area=&department=&format=csv|xlsx}. */
@WebServlet({"/society/disposal-file", "/officer/disposal-file"})
public class DisposalFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient DisposalReports reports;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Papers.send(() -> made(request), response);
  }

  private Printout made(HttpServletRequest request) {
    Locale language = Papers.language(request);
    DisposalQuery usual = reports.lastHalfYear();
    DisposalQuery.By by =
        DisposalQuery.By.find(String.valueOf(request.getParameter("by")))
            .orElseThrow(() -> InvalidInput.of("/by", "not-allowed", ""));
    DisposalReport report =
        reports.disposal(
            new DisposalQuery(
                DisposalTable.month(request.getParameter("from"), "/from", usual.from()),
                DisposalTable.month(request.getParameter("until"), "/until", usual.until()),
                DisposalTable.blank(request.getParameter("area")),
                DisposalTable.blank(request.getParameter("department")),
                null,
                by));
    Texts texts = new Texts(language);
    List<List<Object>> rows = new ArrayList<>();
    report.rows().forEach(row -> rows.add(cells(row, row.name().in(language))));
    rows.add(cells(report.total(), texts.get("sum")));
    return new Spreadsheet(
            "disposal",
            List.of(
                texts.get("disposal.by." + by.code()),
                texts.get("disposal.received"),
                texts.get("disposal.in-time"),
                texts.get("disposal.late"),
                texts.get("disposal.pending"),
                texts.get("disposal.overdue"),
                texts.get("disposal.percent")),
            rows)
        .as(request.getParameter("format"));
  }

  private static List<Object> cells(Disposal row, String name) {
    return List.of(
        name,
        row.received(),
        row.inTime(),
        row.late(),
        row.pending(),
        row.overdue(),
        DisposalTable.percent(row.disposedPermille()));
  }
}
