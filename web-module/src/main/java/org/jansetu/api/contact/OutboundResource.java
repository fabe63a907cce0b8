package org.jansetu.api.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.contact.OutboundCalls;
import org.jansetu.contact.TaskCard;
import org.jansetu.contact.TaskOutcome;

/** Who is to be called; for agents. */
@ApplicationScoped
@Path("contact/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contact", description = "The contact centre")
public class OutboundResource {

  /** What came of it: told, answered, consented, refused, not-answered or wrong-number. */
  public record Body(String outcome, String rating, String remark) {}

  /** A task on the wire. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      String id,
      String kind,
      String token,
      String office,
      String state,
      OffsetDateTime dueAt,
      int attempts,
      String claimer) {

    static Item of(TaskCard card) {
      return new Item(
          Long.toString(card.id()),
          card.kind(),
          card.token(),
          card.office(),
          card.state(),
          card.dueAt(),
          card.attempts(),
          card.claimer());
    }
  }

  @Inject private OutboundCalls outbound;

  /** The agent's own, then what is due. */
  @GET
  @Operation(summary = "The agent's own tasks, then what is due and nobody has")
  public ListAnswer<Item> list() {
    return new ListAnswer<>(outbound.list().stream().map(Item::of).toList(), null);
  }

  /** Takes the task that is due longest; 409 no-task where nothing is due. */
  @POST
  @Path("claims")
  @Operation(summary = "Take the task that is due longest")
  public Response next() {
    return Response.status(Response.Status.CREATED).entity(Item.of(outbound.next())).build();
  }

  /** Says what came of it. */
  @POST
  @Path("{id}/outcome")
  @Operation(summary = "What came of calling")
  public Response finish(@PathParam("id") String id, Body body) {
    Required.of(body, "").and(body.outcome(), "/outcome").check();
    outbound.finish(
        Parameters.id(id),
        TaskOutcome.find(body.outcome()).orElse(null),
        body.rating(),
        body.remark());
    return Response.noContent().build();
  }
}
