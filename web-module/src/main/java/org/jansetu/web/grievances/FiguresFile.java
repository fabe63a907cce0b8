package org.jansetu.web.grievances;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jansetu.paper.Printout;
import org.jansetu.reporting.Figure;
import org.jansetu.reporting.FigureFile;
import org.jansetu.reporting.FigureQuery;
import org.jansetu.reporting.GrievanceFigures;
import org.jansetu.reporting.GrievanceReports;
import org.jansetu.shared.InvalidInput;
import org.jansetu.web.faces.Papers;
import org.jansetu.web.texts.Texts;

/** The figures of grievances as a file: {@code ?by=category|place|month|level|office&format=}. */
@WebServlet({"/officer/figures-file", "/supervisor/figures-file"})
public class FiguresFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient GrievanceReports reports;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Papers.send(() -> made(request), response);
  }

  private Printout made(HttpServletRequest request) {
    Locale language = Papers.language(request);
    GrievanceFigures found =
        reports.figures(
            new FigureQuery(
                month(request, "from"),
                month(request, "until"),
                request.getParameter("area"),
                request.getParameter("category")));
    String by = String.valueOf(request.getParameter("by"));
    List<Figure> figures =
        switch (by) {
          case "category" -> found.byCategory();
          case "place" -> found.byPlace();
          case "month" -> found.byMonth();
          case "level" -> found.byLevel();
          case "office" -> found.byOffice();
          default ->
              throw InvalidInput.of("/by", "unknown", "category, place, month, level, office");
        };
    Texts texts = new Texts(language);
    FigureFile.Heading heading =
        new FigureFile.Heading(
            texts.get("figures.by." + by),
            Stream.of("lodged", "open", "kept", "broken", "overturned", "re-marked", "refiled")
                .map(column -> texts.get("figures." + column))
                .toList());
    return "xlsx".equals(request.getParameter("format"))
        ? FigureFile.xlsx(figures, heading, language)
        : FigureFile.csv(figures, heading, language);
  }

  private static YearMonth month(HttpServletRequest request, String name) {
    try {
      return YearMonth.parse(String.valueOf(request.getParameter(name)));
    } catch (DateTimeParseException e) {
      throw InvalidInput.of("/" + name, "not-a-day", "2026-01");
    }
  }
}
