package org.jansetu.api.contact;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.campaign.CallOutcome;
import org.jansetu.campaign.CampaignCard;
import org.jansetu.campaign.Campaigns;
import org.jansetu.campaign.Recipient;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;

/** People on a list are told of a scheme: drawn up by one, let loose by another. */
@ApplicationScoped
@Path("campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contact", description = "The contact centre")
public class CampaignsResource {

  /** A campaign; list is CSV with the heading mobile,agreedOn. */
  public record Body(String name, String article, String list) {

    /** Names nobody. */
    @Override
    public String toString() {
      return "Body[" + name + "]";
    }
  }

  /** What came of a call: told, never-again, not-answered or wrong-number. */
  public record Outcome(String outcome) {}

  /** Who does not want to be called. */
  public record Silence(String mobile) {

    /** Names nobody. */
    @Override
    public String toString() {
      return "Silence[]";
    }
  }

  /** Somebody to be called now. */
  public record Call(
      String campaign, int nr, String mobile, String article, LocalText title, LocalText text) {

    /** Names nobody. */
    @Override
    public String toString() {
      return "Call[" + campaign + "/" + nr + "]";
    }
  }

  @Inject private Campaigns campaigns;

  /** Campaigns, newest first. */
  @GET
  @Operation(summary = "Campaigns with how far they are")
  public ListAnswer<CampaignCard> list() {
    return new ListAnswer<>(campaigns.list(), null);
  }

  /** Draws one up; 422 names the wrong lines of the list. */
  @POST
  @Operation(summary = "Draw up a campaign from a list of people who have agreed to be called")
  public Response draft(Body body) {
    Required.of(body, "").and(body.article(), "/article").and(body.list(), "/list").check();
    CampaignCard made = campaigns.draft(body.name(), body.article(), body.list());
    return Response.created(URI.create("/api/v1/campaigns/" + made.id())).entity(made).build();
  }

  /** Lets it loose; 409 same-person for who drew it up. */
  @POST
  @Path("{id}/approval")
  @Operation(summary = "Let a campaign loose, by another person")
  public CampaignCard approve(@PathParam("id") String id) {
    return campaigns.approve(Parameters.id(id));
  }

  /** Stops it. */
  @POST
  @Path("{id}/end")
  @Operation(summary = "Stop a campaign")
  public CampaignCard end(@PathParam("id") String id) {
    return campaigns.end(Parameters.id(id));
  }

  /** Whom the agent calls next; 409 no-task or outside-hours. */
  @POST
  @Path("calls")
  @Operation(summary = "Take whom to call next")
  public Call next() {
    Recipient one = campaigns.next();
    return new Call(
        Long.toString(one.campaign()),
        one.nr(),
        one.mobile(),
        one.article().code(),
        one.article().title(),
        one.article().body());
  }

  /** What came of it. */
  @POST
  @Path("calls/outcome")
  @Operation(summary = "What came of the call that was taken")
  public Response finish(Outcome body) {
    Required.of(body, "").and(body.outcome(), "/outcome").check();
    campaigns.finish(
        CallOutcome.find(body.outcome())
            .orElseThrow(() -> InvalidInput.of("/outcome", "not-allowed", "")));
    return Response.noContent().build();
  }

  /** Somebody does not want to be called by campaigns any more. */
  @POST
  @Path("silences")
  @Operation(summary = "Note that somebody is to be called by no campaign")
  public Response silence(Silence body) {
    Required.of(body, "").and(body.mobile(), "/mobile").check();
    campaigns.silence(body.mobile());
    return Response.noContent().build();
  }
}
