package org.jansetu.api.devices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.punch.Inspections;
import org.jansetu.punch.SuspicionCard;

/** What should be inspected: people and terminals that are where they cannot be. */
@ApplicationScoped
@Path("punch-suspicions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Presence", description = "Terminals, punches, rosters")
public class SuspicionsResource {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A suspicion on the wire. */
  public record Suspicion(
      String id,
      String kind,
      LocalDate day,
      String device,
      String centre,
      String pin,
      String other,
      JsonNode detail,
      int times,
      OffsetDateTime lastAt) {

    static Suspicion of(SuspicionCard card) {
      return new Suspicion(
          Long.toString(card.id()),
          card.kind(),
          card.day(),
          card.device(),
          card.centre(),
          card.pin(),
          card.other(),
          tree(card.detail()),
          card.times(),
          card.lastAt());
    }

    private static JsonNode tree(String json) {
      try {
        return JSON.readTree(json);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a column of JSON is JSON", e);
      }
    }
  }

  /** What an inspection has found. */
  public record Inspected(String finding) {}

  /** How much was listed. */
  public record Looked(int listed) {}

  @Inject private Inspections inspections;

  /** Those that nobody has inspected, newest first. */
  @GET
  @Operation(summary = "Suspicions that wait for an inspection")
  public ListAnswer<Suspicion> list(
      @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") String limit) {
    return ListAnswer.of(inspections.suspicions(cursor, Parameters.limit(limit)), Suspicion::of);
  }

  /** Says what an inspection has found. */
  @POST
  @Path("{id}/inspection")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Say what an inspection has found")
  public void inspect(@PathParam("id") String id, Inspected body) {
    Required.of(body, "").and(body.finding(), "/finding").check();
    inspections.inspect(Parameters.id(id), body.finding());
  }

  /** Looks now for what the clock would look for. */
  @POST
  @Path("look")
  @Operation(summary = "Look now for what should be inspected; for the state administrator")
  public Looked look() {
    return new Looked(inspections.lookNow());
  }
}
