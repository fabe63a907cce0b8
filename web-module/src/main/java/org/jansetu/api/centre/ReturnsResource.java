package org.jansetu.api.centre;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.returns.ReturnCount;
import org.jansetu.returns.ReturnLine;
import org.jansetu.returns.ReturnOverview;
import org.jansetu.returns.ReturnSheet;
import org.jansetu.returns.ReturnTask;
import org.jansetu.returns.Returns;

/** Periodic returns: of the operator's own kiosk, and of all that a reader may see. */
@ApplicationScoped
@Path("returns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Returns", description = "What kiosks tell departments, each period by a day")
public class ReturnsResource {

  /** Answers; with a reason they correct what was submitted. */
  public record Body(JsonNode answers, String reason) {}

  @Inject private Returns returns;
  @Inject private ReturnOverview overview;

  /** What the own kiosk has to tell. */
  @GET
  @Operation(summary = "The own kiosk's returns: late, due, running, submitted")
  public ListAnswer<ReturnTask> list() {
    return new ListAnswer<>(returns.list(), null);
  }

  /** The returns of all kiosks that the caller may see. */
  @GET
  @Path("counts")
  @Operation(summary = "By return and period: expected, in time, late, missing")
  public ListAnswer<ReturnCount> counts() {
    return new ListAnswer<>(overview.counts(), null);
  }

  /** What each kiosk told for one period. */
  @GET
  @Path("{code}/{from}/kiosks")
  @Operation(summary = "What each kiosk told for one period")
  public ListAnswer<ReturnLine> kiosks(
      @PathParam("code") String code, @PathParam("from") String from) {
    return new ListAnswer<>(overview.lines(code, day(from)), null);
  }

  /** One return of the own kiosk. */
  @GET
  @Path("{code}/{from}")
  @Operation(summary = "One return of the own kiosk, with its form and answers")
  public ReturnSheet get(@PathParam("code") String code, @PathParam("from") String from) {
    return returns.get(code, day(from));
  }

  /** Keeps a draft. */
  @PUT
  @Path("{code}/{from}")
  @Operation(summary = "Keep what was typed so far")
  public ReturnSheet keep(
      @PathParam("code") String code, @PathParam("from") String from, Body body) {
    Required.of(body, "").and(body.answers(), "/answers").check();
    return returns.keep(code, day(from), body.answers());
  }

  /** Submits a return. */
  @POST
  @Path("{code}/{from}/submission")
  @Operation(summary = "Submit a return; late when its day is past")
  public ReturnSheet submit(
      @PathParam("code") String code, @PathParam("from") String from, Body body) {
    Required.of(body, "").and(body.answers(), "/answers").check();
    return returns.submit(code, day(from), body.answers());
  }

  /** Corrects what was submitted. */
  @POST
  @Path("{code}/{from}/correction")
  @Operation(summary = "Correct what was submitted, with a reason")
  public ReturnSheet correct(
      @PathParam("code") String code, @PathParam("from") String from, Body body) {
    Required.of(body, "").and(body.answers(), "/answers").and(body.reason(), "/reason").check();
    return returns.correct(code, day(from), new Returns.Correction(body.answers(), body.reason()));
  }

  private static LocalDate day(String text) {
    return Parameters.day("from", text);
  }
}
