package org.jansetu.api.devices;

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
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.punch.Inspections;
import org.jansetu.punch.OddityCard;
import org.jansetu.shared.InvalidInput;

/** What terminals sent that could not be taken as it came. */
@ApplicationScoped
@Path("punch-oddities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Presence", description = "Terminals, punches, rosters")
public class OdditiesResource {

  /** An oddity on the wire; held ones may be accepted. */
  public record Oddity(
      String id,
      String device,
      String centre,
      String kind,
      String line,
      String pin,
      OffsetDateTime at,
      OffsetDateTime notedAt,
      boolean held) {

    static Oddity of(OddityCard card) {
      return new Oddity(
          Long.toString(card.id()),
          card.device(),
          card.centre(),
          card.kind(),
          card.line(),
          card.pin(),
          card.at(),
          card.notedAt(),
          card.isHeld());
    }
  }

  /** What becomes of an oddity: accept or dismiss, and why. */
  public record Decision(String decision, String reason) {}

  @Inject private Inspections inspections;

  /** Those that nobody has decided, newest first. */
  @GET
  @Operation(summary = "Torn, misdated and refused lines that wait for a decision")
  public ListAnswer<Oddity> list(
      @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") String limit) {
    return ListAnswer.of(inspections.oddities(cursor, Parameters.limit(limit)), Oddity::of);
  }

  /** Accepts a punch that was held, or dismisses what is listed. */
  @POST
  @Path("{id}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Accept a held punch, or dismiss what is listed")
  public void decide(@PathParam("id") String id, Decision body) {
    Required.of(body, "").and(body.decision(), "/decision").and(body.reason(), "/reason").check();
    boolean isAccepted = body.decision().equals("accept");
    if (!isAccepted && !body.decision().equals("dismiss")) {
      throw InvalidInput.of("/decision", "unknown", "accept, dismiss");
    }
    inspections.decide(Parameters.id(id), isAccepted, body.reason());
  }
}
