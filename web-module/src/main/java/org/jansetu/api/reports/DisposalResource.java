package org.jansetu.api.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.reporting.Disposal;
import org.jansetu.reporting.DisposalQuery;
import org.jansetu.reporting.DisposalReport;
import org.jansetu.reporting.DisposalReports;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;

/** Applications received and disposed of. */
@Path("reports/disposal")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports", description = "Figures within the caller's reach")
public class DisposalResource {

  /** A row; percentages are thousandths, rounded down. */
  public record Row(
      String code,
      LocalText name,
      long received,
      long disposed,
      long inTime,
      long late,
      long pending,
      long overdue,
      Long disposedPermille) {

    static Row of(Disposal row) {
      return new Row(
          row.code(),
          row.name(),
          row.received(),
          row.disposed(),
          row.inTime(),
          row.late(),
          row.pending(),
          row.overdue(),
          row.disposedPermille());
    }
  }

  /** The report. */
  public record Answer(String from, String until, Row total, List<Row> items) {}

  @Inject private DisposalReports reports;

  /** Counts; the last six months where none are named. */
  @GET
  @Operation(summary = "Received, disposed of in time and late, open, by service, centre, month")
  public Answer disposal(
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @QueryParam("area") String area,
      @QueryParam("department") String department,
      @QueryParam("kiosk") String kiosk,
      @QueryParam("by") @DefaultValue("service") String by) {
    DisposalQuery usual = reports.lastHalfYear();
    DisposalQuery query =
        new DisposalQuery(
            month(from, "/from", usual.from()),
            month(until, "/until", usual.until()),
            area,
            department,
            kiosk,
            DisposalQuery.By.find(by).orElseThrow(() -> InvalidInput.of("/by", "not-allowed", "")));
    DisposalReport report = reports.disposal(query);
    return new Answer(
        query.from().toString(),
        query.until().toString(),
        Row.of(report.total()),
        report.rows().stream().map(Row::of).toList());
  }

  private static YearMonth month(String text, String field, YearMonth otherwise) {
    try {
      return text == null ? otherwise : YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw InvalidInput.of(field, "not-a-day", "2026-01");
    }
  }
}
