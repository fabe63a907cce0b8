package org.jansetu.api.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.IdempotencyKeys;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.catalogue.CodedName;
import org.jansetu.contact.CallerFile;
import org.jansetu.contact.InteractionCard;
import org.jansetu.contact.InteractionRequest;
import org.jansetu.contact.Interactions;
import org.jansetu.contact.Recorded;
import org.jansetu.shared.LocalText;

/** What callers wanted, and their history; for agents. */
@ApplicationScoped
@Path("interactions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contact", description = "The contact centre")
public class InteractionsResource {

  /** What is to be lodged. */
  public record GrievanceBody(
      String category,
      String area,
      String description,
      String name,
      Map<String, String> attributes,
      List<String> attachments) {}

  /** What somebody wanted and what was done about it. */
  public record Body(
      String kind,
      String mobile,
      String callId,
      String article,
      String token,
      String note,
      GrievanceBody grievance) {}

  /** An interaction on the wire. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      String id,
      OffsetDateTime at,
      String agent,
      String direction,
      String kind,
      String article,
      String token,
      String note,
      boolean closed,
      LocalDate promisedOn,
      CodedName department) {

    static Item of(InteractionCard card) {
      return of(new Recorded(card, null, false));
    }

    static Item of(Recorded recorded) {
      InteractionCard card = recorded.card();
      boolean isLodged = recorded.lodged() != null;
      return new Item(
          Long.toString(card.id()),
          card.at(),
          card.agent(),
          card.direction(),
          card.kind(),
          card.article(),
          card.token(),
          card.note(),
          card.isClosed(),
          isLodged ? recorded.lodged().promisedOn() : null,
          isLodged ? recorded.lodged().department() : null);
    }
  }

  /** A grievance of the caller. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Earlier(
      String token,
      CodedName category,
      LocalText status,
      boolean open,
      LocalDate lodgedOn,
      LocalDate promisedOn,
      boolean promiseBroken) {}

  /** What the centre knows of a caller. */
  public record History(
      List<Item> items, String nextCursor, int calls, boolean repeat, List<Earlier> grievances) {}

  @Inject private Interactions interactions;

  /** Records; 201 with the token and the promise where something was lodged. */
  @POST
  @Operation(summary = "Record what somebody wanted; told, lodged or noted")
  public Response record(@HeaderParam("Idempotency-Key") String key, Body body) {
    IdempotencyKeys.check(key);
    Required.of(body, "").and(body.kind(), "/kind").check();
    GrievanceBody what = body.grievance();
    Recorded recorded =
        interactions.record(
            new InteractionRequest(
                body.kind(),
                body.mobile(),
                body.callId() == null ? null : Parameters.id(body.callId()),
                body.article(),
                body.token(),
                body.note(),
                what == null
                    ? null
                    : new InteractionRequest.ToLodge(
                        what.category(),
                        what.area(),
                        what.description(),
                        what.name(),
                        what.attributes(),
                        what.attachments())),
            key);
    Response.ResponseBuilder answer =
        Response.created(URI.create("/api/v1/interactions/" + recorded.card().id()))
            .entity(Item.of(recorded));
    return IdempotencyKeys.mark(answer, recorded.isReplay()).build();
  }

  /** A caller's history, by the whole mobile number. */
  @GET
  @Operation(summary = "What a caller wanted before, and what was lodged")
  public History list(@QueryParam("mobile") String mobile) {
    CallerFile file = interactions.ofCaller(mobile);
    List<Earlier> lodged =
        file.grievances() == null
            ? List.of()
            : file.grievances().items().stream()
                .map(
                    one ->
                        new Earlier(
                            one.token(),
                            one.category(),
                            one.state().name(),
                            one.isOpen(),
                            one.lodgedOn(),
                            one.promisedOn(),
                            one.isPromiseBroken()))
                .toList();
    return new History(
        file.interactions().stream().map(Item::of).toList(),
        null,
        file.calls(),
        file.isRepeat(),
        lodged);
  }
}
