package org.jansetu.api.rosters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.roster.Exemption;
import org.jansetu.roster.ExemptionKind;
import org.jansetu.roster.Exemptions;
import org.jansetu.roster.Rosters;
import org.jansetu.shared.InvalidInput;

/** Leave, tour, training; devices out of order, local holidays, closed centres. */
@ApplicationScoped
@Path("exemptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Presence", description = "Rosters, who is due and who is there")
public class ExemptionsResource {

  private static final int SHOWN_DAYS = 60;

  /** Why somebody need not be there; of a person by PIN, or of a centre. */
  public record Body(
      String kind, String pin, String centre, LocalDate from, LocalDate until, String reason) {}

  /** One that is in force. */
  public record Answer(
      String id,
      String kind,
      String pin,
      String centre,
      LocalDate from,
      LocalDate until,
      String reason,
      String notedBy) {

    static Answer of(Exemption one) {
      return new Answer(
          Long.toString(one.id()),
          one.kind().code(),
          one.pin(),
          one.centre(),
          one.from(),
          one.until(),
          one.reason(),
          one.noter());
    }
  }

  @Inject private Exemptions exemptions;
  @Inject private Rosters rosters;

  /** Those of a centre and of its people; from today on for sixty days where no day is named. */
  @GET
  @Operation(summary = "Exemptions of a centre and its people")
  public ListAnswer<Answer> list(
      @QueryParam("centre") String centre,
      @QueryParam("from") String from,
      @QueryParam("until") String until) {
    Required.of(centre, "/centre").check();
    LocalDate first = Parameters.day("from", from);
    LocalDate begin = first == null ? rosters.today() : first;
    LocalDate last = Parameters.day("until", until);
    return new ListAnswer<>(
        exemptions.list(centre, begin, last == null ? begin.plusDays(SHOWN_DAYS) : last).stream()
            .map(Answer::of)
            .toList(),
        null);
  }

  /** Notes one; days that are over are judged again. */
  @POST
  @Operation(summary = "Note leave, tour or training of a person, or a centre that cannot be seen")
  public Response note(Body body) {
    Required.of(body, "")
        .and(body.kind(), "/kind")
        .and(body.from(), "/from")
        .and(body.until(), "/until")
        .and(body.reason(), "/reason")
        .check();
    ExemptionKind kind =
        ExemptionKind.find(body.kind())
            .orElseThrow(() -> InvalidInput.of("/kind", "not-allowed", ""));
    Required.of(
            kind.isOfPerson() ? body.pin() : body.centre(), kind.isOfPerson() ? "/pin" : "/centre")
        .check();
    Exemption noted =
        exemptions.note(
            new Exemption(
                0,
                kind,
                kind.isOfPerson() ? body.pin() : null,
                kind.isOfPerson() ? null : body.centre(),
                body.from(),
                body.until(),
                body.reason(),
                null));
    return Response.created(URI.create("/api/v1/exemptions/" + noted.id()))
        .entity(Answer.of(noted))
        .build();
  }

  /** Takes one back. */
  @DELETE
  @Path("{id}")
  @Operation(summary = "Take an exemption back")
  public Response withdraw(@PathParam("id") String id) {
    exemptions.withdraw(Parameters.id(id));
    return Response.noContent().build();
  }
}
