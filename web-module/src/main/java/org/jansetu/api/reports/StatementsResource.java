package org.jansetu.api.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.catalogue.CodedName;
import org.jansetu.paper.Printout;
import org.jansetu.settlement.DailyLine;
import org.jansetu.settlement.DailyQuery;
import org.jansetu.settlement.DailyReceipt;
import org.jansetu.settlement.DailyStatement;
import org.jansetu.settlement.DailyStatements;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;

/** A department's daily statement of its money, from the ledger. */
@Path("reports/daily-statement")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports", description = "Figures within the caller's reach")
public class StatementsResource {

  @Inject private DailyStatements statements;

  /** A line, or their total, which has no day and no service. */
  public record Line(
      LocalDate day,
      String service,
      LocalText name,
      long collected,
      long collectedPaise,
      long cancelled,
      long cancelledPaise,
      long refunded,
      long refundedPaise,
      long remittedPaise,
      long netPaise,
      long bornePaise) {

    static Line of(DailyLine line) {
      return new Line(
          line.day(),
          line.service().isEmpty() ? null : line.service(),
          line.name(),
          line.collected().count(),
          line.collected().total().paise(),
          line.cancelled().count(),
          line.cancelled().total().paise(),
          line.refunded().count(),
          line.refunded().total().paise(),
          line.remitted().paise(),
          line.net().paise(),
          line.borne().paise());
    }
  }

  /** The statement; an area where the reader sees no more than that. */
  public record Answer(
      CodedName department,
      String area,
      LocalDate from,
      LocalDate until,
      Line total,
      List<Line> items) {}

  /** A receipt behind a line. */
  public record Receipt(
      String receiptNumber,
      OffsetDateTime at,
      String kiosk,
      String move,
      long amountPaise,
      long bornePaise) {

    static Receipt of(DailyReceipt receipt) {
      return new Receipt(
          receipt.receiptNumber(),
          receipt.at(),
          receipt.kiosk(),
          receipt.move(),
          receipt.amount().paise(),
          receipt.borne().paise());
    }
  }

  /** The last seven days where none are named. */
  @GET
  @Operation(summary = "A department's fees by day and service: collected, cancelled, refunded")
  public Answer statement(
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @QueryParam("department") String department) {
    DailyStatement found = statements.statement(query(from, until, department));
    return new Answer(
        found.department(),
        found.area().isEmpty() ? null : found.area(),
        found.from(),
        found.until(),
        Line.of(found.total()),
        found.lines().stream().map(Line::of).toList());
  }

  /** The same for a spreadsheet. */
  @GET
  @Produces("text/csv;qs=0.9")
  public Response csv(
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @QueryParam("department") String department,
      @Context HttpHeaders headers) {
    return file(query(from, until, department), "csv", headers);
  }

  /** The same as a workbook. */
  @GET
  @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;qs=0.8")
  public Response workbook(
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @QueryParam("department") String department,
      @Context HttpHeaders headers) {
    return file(query(from, until, department), "xlsx", headers);
  }

  /** The same on paper. */
  @GET
  @Produces("application/pdf;qs=0.7")
  public Response paper(
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @QueryParam("department") String department,
      @Context HttpHeaders headers) {
    return file(query(from, until, department), "pdf", headers);
  }

  /** The receipts behind a line. */
  @GET
  @Path("receipts")
  @Operation(summary = "The receipts of a day and a service, the newest first")
  public ListAnswer<Receipt> receipts(
      @QueryParam("day") String day,
      @QueryParam("service") String service,
      @QueryParam("department") String department,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") String limit) {
    LocalDate on = Parameters.day("day", day);
    if (on == null || service == null) {
      throw InvalidInput.of(on == null ? "/day" : "/service", "required", "");
    }
    return ListAnswer.of(
        statements.receipts(
            new DailyQuery(on, on, blank(department)), service, cursor, Parameters.limit(limit)),
        Receipt::of);
  }

  private DailyQuery query(String from, String until, String department) {
    DailyQuery usual = statements.lastWeek(blank(department));
    LocalDate first = Parameters.day("from", from);
    LocalDate last = Parameters.day("until", until);
    return new DailyQuery(
        first == null ? usual.from() : first,
        last == null ? usual.until() : last,
        usual.department());
  }

  private static String blank(String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }

  private Response file(DailyQuery query, String format, HttpHeaders headers) {
    Locale language =
        headers.getAcceptableLanguages().stream()
            .filter(each -> each.getLanguage().equals("hi"))
            .findFirst()
            .orElse(Locale.ENGLISH);
    Printout printout = statements.file(query, format, language);
    return Response.ok(printout.content(), printout.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + printout.fileName())
        .build();
  }
}
