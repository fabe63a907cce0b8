package org.jansetu.api.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.attendance.RegularisationCard;
import org.jansetu.attendance.RegularisationDraft;
import org.jansetu.attendance.Regularisations;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;

/** Days that are put right: asked by one, decided by a superior. */
@ApplicationScoped
@Path("regularisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Presence", description = "Rosters, who is due and who is there")
public class RegularisationsResource {

  /** What is asked; kind is leave, tour, training, device-down or present. */
  public record Body(String pin, LocalDate from, LocalDate until, String kind, String reason) {}

  /** granted or refused, a refusal with its remark. */
  public record Decision(String decision, String remark) {}

  /** One as it stands. */
  public record Answer(
      String id,
      String pin,
      LocalText name,
      String department,
      LocalDate from,
      LocalDate until,
      String kind,
      String reason,
      String state,
      String askedBy,
      String askedAt,
      String decidedBy,
      String remark,
      boolean mayDecide) {

    static Answer of(RegularisationCard one) {
      return new Answer(
          Long.toString(one.id()),
          one.pin(),
          one.name(),
          one.department(),
          one.from(),
          one.until(),
          one.kind(),
          one.reason(),
          one.state(),
          one.asker(),
          one.askedAt().toString(),
          one.decider(),
          one.remark(),
          one.mayDecide());
    }
  }

  @Inject private Regularisations regularisations;

  /** First those that wait. */
  @GET
  @Operation(summary = "What is asked about people's days, within the caller's reach")
  public ListAnswer<Answer> list() {
    return new ListAnswer<>(regularisations.list().stream().map(Answer::of).toList(), null);
  }

  /** Asks; by the person, or by a coordinator for somebody of the own area. */
  @POST
  @Operation(summary = "Ask for days to be put right: leave, tour, training, device down, present")
  public Response ask(Body body) {
    Required.of(body, "")
        .and(body.pin(), "/pin")
        .and(body.from(), "/from")
        .and(body.kind(), "/kind")
        .and(body.reason(), "/reason")
        .check();
    LocalDate until = body.until() == null ? body.from() : body.until();
    RegularisationCard asked =
        regularisations.ask(
            new RegularisationDraft(body.pin(), body.from(), until, body.kind(), body.reason()));
    return Response.created(URI.create("/api/v1/regularisations/" + asked.id()))
        .entity(Answer.of(asked))
        .build();
  }

  /** Decides; 409 not-by-oneself for whoever asked or is meant. */
  @POST
  @Path("{id}/decision")
  @Operation(summary = "Grant or refuse, by a superior and never by oneself")
  public Answer decide(@PathParam("id") String id, Decision body) {
    Required.of(body, "").and(body.decision(), "/decision").check();
    boolean isGranted = body.decision().equals("granted");
    if (!isGranted && !body.decision().equals("refused")) {
      throw InvalidInput.of("/decision", "not-allowed", "");
    }
    return Answer.of(regularisations.decide(Parameters.id(id), isGranted, body.remark()));
  }
}
