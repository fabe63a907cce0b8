package org.jansetu.api.rosters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.roster.RosterDraft;
import org.jansetu.roster.RosterQuery;
import org.jansetu.roster.Rosters;

/** Who has to be at which centre, and when. */
@ApplicationScoped
@Path("rosters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Presence", description = "Rosters, who is due and who is there")
public class RostersResource {

  /** The whole roster of a centre from a day on; today where none is given. */
  public record Body(String centre, LocalDate from, List<RosterDraft.Row> entries) {}

  @Inject private Rosters rosters;

  /** Entries in force on a day; today where none is named. */
  @GET
  @Operation(summary = "Person x centre x weekday x window, within the caller's reach")
  public ListAnswer<RosterAnswer.Entry> list(
      @QueryParam("centre") String centre,
      @QueryParam("pin") String pin,
      @QueryParam("department") String department,
      @QueryParam("on") String on,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") String limit) {
    return ListAnswer.of(
        rosters.list(
            new RosterQuery(
                centre,
                pin,
                department,
                Parameters.day("on", on),
                cursor,
                Parameters.limit(limit))),
        RosterAnswer.Entry::of);
  }

  /** The same as a file that can be handed in again. */
  @GET
  @Path("file")
  @Produces("text/csv")
  @Operation(summary = "Rosters as CSV (UTF-8 with byte order mark, CRLF)")
  public Response file(
      @QueryParam("centre") String centre,
      @QueryParam("department") String department,
      @QueryParam("on") String on) {
    byte[] csv =
        rosters.csv(new RosterQuery(centre, null, department, Parameters.day("on", on), null, 1));
    return Response.ok(csv, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rosters.csv\"")
        .build();
  }

  /** Gives a centre its roster; 422 names every row that does not fit, and nothing is changed. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Give a centre another roster from a day on; preview=true only says what")
  public RosterAnswer.Difference change(
      @QueryParam("preview") @DefaultValue("false") boolean preview, Body body) {
    Required.of(body, "").and(body.centre(), "/centre").and(body.entries(), "/entries").check();
    LocalDate from = body.from() == null ? rosters.today() : body.from();
    return RosterAnswer.Difference.of(
        rosters.change(new RosterDraft(body.centre(), from, body.entries()), preview), preview);
  }

  /** The same for every centre that a file names. */
  @PUT
  @Path("file")
  @Consumes("text/csv")
  @Operation(summary = "Give the centres of a CSV file other rosters from a day on")
  public RosterAnswer.Difference load(
      @QueryParam("from") String from,
      @QueryParam("preview") @DefaultValue("false") boolean preview,
      InputStream csv) {
    LocalDate day = Parameters.day("from", from);
    return RosterAnswer.Difference.of(
        rosters.load(csv, day == null ? rosters.today() : day, preview), preview);
  }
}
