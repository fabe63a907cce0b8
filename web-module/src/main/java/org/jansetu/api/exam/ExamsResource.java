package org.jansetu.api.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.exam.Announcement;
import org.jansetu.exam.ExamCard;
import org.jansetu.exam.Exams;
import org.jansetu.exam.RefundLine;
import org.jansetu.exam.TableFile;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;

/** Examinations: everyone may see them, the examining department runs them. */
@ApplicationScoped
@Path("exams")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Examinations", description = "Forms in a window, roll numbers, cancellation")
public class ExamsResource {

  /** A list without further pages. */
  public record All<T>(List<T> items) {}

  /** Changed dates, in the programme's own time such as 2026-12-15T23:59:59. */
  public record Dates(
      String opens,
      String lastAt,
      String lateUntil,
      String correctionFrom,
      String correctionUntil,
      String orderNumber) {}

  /** How many candidates have a seat. */
  public record Seated(int rows) {}

  /** What goes back to one candidate; an amount in paise. */
  public record Refund(
      String application,
      String exam,
      String name,
      String receipt,
      String kiosk,
      String paidBy,
      long amountPaise,
      String mode,
      String state,
      RefundLine.Handed handed) {

    static Refund of(RefundLine line) {
      return new Refund(
          line.application(),
          line.exam(),
          line.candidate(),
          line.receipt(),
          line.kiosk(),
          line.paidBy(),
          line.amount().paise(),
          line.mode(),
          line.state(),
          line.handed());
    }
  }

  @Inject private Exams exams;

  /** Every examination with its dates, open to everyone. */
  @GET
  @Operation(summary = "Examinations with their dates: upcoming, open, late, closed, cancelled")
  public All<ExamCard> list() {
    return new All<>(exams.list());
  }

  /** One examination. */
  @GET
  @Path("{code}")
  @Operation(summary = "One examination")
  public ExamCard get(@PathParam("code") String code) {
    return exams.get(code);
  }

  /** How many candidates it has, for those who run it. */
  @GET
  @Path("{code}/counts")
  @Operation(summary = "How many candidates have paid, are seated, have corrected, get refunds")
  public Exams.Counts counts(@PathParam("code") String code) {
    return exams.counts(code);
  }

  /** Announces changed dates. */
  @POST
  @Path("{code}/dates")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Announce changed dates by an order; what is left out stays")
  public ExamCard announce(@PathParam("code") String code, Dates body) {
    Required.of(body, "").and(body.orderNumber(), "/orderNumber").check();
    List<Violation> wrong = new ArrayList<>();
    Announcement announcement =
        new Announcement(
            moment(body.opens(), "/opens", wrong),
            moment(body.lastAt(), "/lastAt", wrong),
            moment(body.lateUntil(), "/lateUntil", wrong),
            moment(body.correctionFrom(), "/correctionFrom", wrong),
            moment(body.correctionUntil(), "/correctionUntil", wrong),
            body.orderNumber());
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    return exams.announce(code, announcement);
  }

  private static LocalDateTime moment(String text, String field, List<Violation> wrong) {
    try {
      return text == null || text.isBlank() ? null : LocalDateTime.parse(text.strip());
    } catch (DateTimeException e) {
      wrong.add(new Violation(field, "bad-date", ""));
      return null;
    }
  }

  /** Roll numbers and centres as a file: all of it or, with every wrong row named, nothing. */
  @POST
  @Path("{code}/roll-numbers")
  @Consumes("text/csv")
  @Operation(summary = "Publish roll numbers and centres from CSV")
  public Seated seat(@PathParam("code") String code, InputStream csv) {
    return new Seated(exams.seat(code, csv));
  }

  /** All candidates who have paid, for the examining department. */
  @GET
  @Path("{code}/candidates")
  @Produces("text/csv")
  @Operation(summary = "Candidates who have paid, with answers and papers, as CSV")
  public Response candidates(@PathParam("code") String code) {
    return table(exams.candidates(code));
  }

  /** Cancels it and gives everybody's money back. */
  @POST
  @Path("{code}/cancellation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Cancel an examination by an order; refunds follow by themselves")
  public ExamCard cancel(@PathParam("code") String code, Exams.Cancellation body) {
    Required.of(body, "").and(body.orderNumber(), "/orderNumber").and(body.reason(), "/reason");
    return exams.cancel(code, body);
  }

  /** What goes back to whom. */
  @GET
  @Path("{code}/refunds")
  @Operation(summary = "Refunds of a cancelled examination")
  public ListAnswer<Refund> refunds(
      @PathParam("code") String code,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") String limit) {
    return ListAnswer.of(exams.refunds(code, cursor, Parameters.limit(limit)), Refund::of);
  }

  /** The same as a table. */
  @GET
  @Path("{code}/refunds.csv")
  @Produces("text/csv")
  @Operation(summary = "Refunds of a cancelled examination as CSV")
  public Response refundTable(@PathParam("code") String code) {
    return table(exams.refundTable(code));
  }

  private Response table(TableFile file) {
    StreamingOutput body = target -> exams.write(file, target);
    return Response.ok(body, file.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.fileName() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
