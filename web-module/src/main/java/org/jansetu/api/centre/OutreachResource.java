package org.jansetu.api.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.jansetu.outreach.CampaignCard;
import org.jansetu.outreach.EventCard;
import org.jansetu.outreach.EventOutcome;
import org.jansetu.outreach.EventPlan;
import org.jansetu.outreach.Outreach;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;

/** Stalls, road shows, workshops and camps. */
@ApplicationScoped
@Path("outreach-events")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Outreach", description = "Where a programme goes to the people")
public class OutreachResource {

  /** Something to take place. */
  public record Body(
      String kind, String title, String area, String place, String heldOn, String campaign) {}

  /** What came of it. */
  public record Outcome(Integer reach, Long costPaise, String note) {}

  /** Why it does not take place. */
  public record Cancellation(String reason) {}

  @Inject private Outreach outreach;
  @Inject private Callers callers;

  /** For everyone what is planned; for those who plan all of these days, with their cost. */
  @GET
  @Operation(summary = "Events; with their cost for those who may know")
  public ListAnswer<EventCard> list(
      @QueryParam("area") String area,
      @QueryParam("from") String from,
      @QueryParam("until") String until) {
    boolean isTrusted =
        callers.current().has(Role.SOCIETY_ADMIN)
            || callers.current().has(Role.STATE_ADMIN)
            || callers.current().has(Role.AUDITOR);
    if (!isTrusted) {
      return new ListAnswer<>(outreach.open(area), null);
    }
    LocalDate first = Parameters.day("from", from);
    LocalDate last = Parameters.day("until", until);
    return new ListAnswer<>(
        outreach.list(
            first == null ? outreach.thisYear().get(0) : first,
            last == null ? outreach.thisYear().get(1) : last),
        null);
  }

  /** What campaigns cost and brought in these days; this financial year where none are named. */
  @GET
  @Path("campaigns")
  @Operation(summary = "What campaigns cost and what citizens paid who named them")
  public ListAnswer<CampaignCard> campaigns(
      @QueryParam("from") String from, @QueryParam("until") String until) {
    LocalDate first = Parameters.day("from", from);
    LocalDate last = Parameters.day("until", until);
    return new ListAnswer<>(
        outreach.campaigns(
            first == null ? outreach.thisYear().get(0) : first,
            last == null ? outreach.thisYear().get(1) : last),
        null);
  }

  /** Plans an event. */
  @POST
  @Operation(summary = "Plan an event")
  public Response plan(Body body) {
    Required.of(body, "")
        .and(body.kind(), "/kind")
        .and(body.title(), "/title")
        .and(body.area(), "/area")
        .and(body.place(), "/place")
        .and(body.heldOn(), "/heldOn")
        .check();
    EventCard card =
        outreach.plan(
            new EventPlan(
                body.kind(),
                body.title(),
                body.area(),
                body.place(),
                Parameters.day("heldOn", body.heldOn()),
                body.campaign()));
    return Response.created(URI.create("api/v1/outreach-events/" + card.id())).entity(card).build();
  }

  /** Tells what came of an event. */
  @POST
  @Path("{id}/outcome")
  @Operation(summary = "How many came, and what it cost")
  public EventCard hold(@PathParam("id") String id, Outcome body) {
    Required.of(body, "").and(body.reach(), "/reach").and(body.costPaise(), "/costPaise").check();
    return outreach.hold(
        Parameters.id(id), new EventOutcome(body.reach(), body.costPaise(), body.note()));
  }

  /** Cancels an event. */
  @POST
  @Path("{id}/cancellation")
  @Operation(summary = "Cancel an event, with a reason")
  public EventCard cancel(@PathParam("id") String id, Cancellation body) {
    Required.of(body, "").and(body.reason(), "/reason").check();
    return outreach.cancel(Parameters.id(id), body.reason());
  }
}
