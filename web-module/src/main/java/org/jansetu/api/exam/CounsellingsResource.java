package org.jansetu.api.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.Required;
import org.jansetu.counselling.CounsellingCard;
import org.jansetu.counselling.Counsellings;
import org.jansetu.shared.InvalidInput;

/** Counsellings: everyone may see them, the examining department runs them. */
@ApplicationScoped
@Path("counsellings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Counselling", description = "Ranks, choices, rounds, seats")
public class CounsellingsResource {

  /** Another last second for choices, in the programme's own time. */
  public record Dates(String choicesUntil, String orderNumber) {}

  /** How many candidates are ranked. */
  public record Ranked(int rows) {}

  /** Which round is to be run, from 1. */
  public record Round(Integer round) {}

  /** How many candidates have another seat than before. */
  public record Turned(int seats, CounsellingCard counselling) {}

  @Inject private Counsellings counsellings;

  /** Every counselling with its dates and vacancies, open to everyone. */
  @GET
  @Operation(summary = "Counsellings with dates, rounds, vacancies and what is taken of them")
  public ExamsResource.All<CounsellingCard> list() {
    return new ExamsResource.All<>(counsellings.list());
  }

  /** One counselling. */
  @GET
  @Path("{code}")
  @Operation(summary = "One counselling")
  public CounsellingCard get(@PathParam("code") String code) {
    return counsellings.get(code);
  }

  /** How many candidates stand where, for those who run it. */
  @GET
  @Path("{code}/counts")
  @Operation(summary = "How many are ranked, have chosen, are offered, have accepted, float, left")
  public Counsellings.Counts counts(@PathParam("code") String code) {
    return counsellings.counts(code);
  }

  /** Ranks as a file: all of it or, with every wrong row named, nothing. */
  @POST
  @Path("{code}/ranks")
  @Consumes("text/csv")
  @Operation(summary = "Hand in the ranks from CSV: application, rank, category")
  public Ranked rank(@PathParam("code") String code, InputStream csv) {
    return new Ranked(counsellings.rank(code, csv));
  }

  /** Announces another last second for choices. */
  @POST
  @Path("{code}/dates")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Announce another last second for choices by an order")
  public CounsellingCard announce(@PathParam("code") String code, Dates body) {
    Required.of(body, "")
        .and(body.choicesUntil(), "/choicesUntil")
        .and(body.orderNumber(), "/orderNumber")
        .check();
    try {
      return counsellings.announce(
          code,
          new Counsellings.Announcement(
              LocalDateTime.parse(body.choicesUntil().strip()), body.orderNumber()));
    } catch (DateTimeException e) {
      throw InvalidInput.of("/choicesUntil", "bad-date", "");
    }
  }

  /** Runs the next round. */
  @POST
  @Path("{code}/rounds")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Run the next round of allotment, by its number")
  public Turned turn(@PathParam("code") String code, Round body) {
    Required.of(body, "").and(body.round(), "/round").check();
    int seats = counsellings.turn(code, body.round());
    return new Turned(seats, counsellings.get(code));
  }
}
