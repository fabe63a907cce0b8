package org.jansetu.api.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.reporting.FigureQuery;
import org.jansetu.reporting.GrievanceFigures;
import org.jansetu.reporting.GrievanceReports;
import org.jansetu.shared.InvalidInput;

/** Grievances in figures. */
@Path("reports/grievances")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports", description = "Figures within the caller's reach")
public class GrievanceFiguresResource {

  @Inject private GrievanceReports reports;

  /** Counts; the last twelve months where none are named. */
  @GET
  @Operation(summary = "Grievances by category, place, month, level and office, the worst first")
  public GrievanceFigures figures(
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @QueryParam("area") String area,
      @QueryParam("category") String category) {
    FigureQuery year = reports.lastYear(area, category);
    return reports.figures(
        new FigureQuery(
            month(from, "/from", year.from()),
            month(until, "/until", year.until()),
            area,
            category));
  }

  private static YearMonth month(String text, String field, YearMonth otherwise) {
    try {
      return text == null ? otherwise : YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw InvalidInput.of(field, "not-a-day", "2026-01");
    }
  }
}
