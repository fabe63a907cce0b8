package org.jansetu.api.grievances;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.IdempotencyKeys;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.catalogue.CodedName;
import org.jansetu.grievance.GrievanceAct;
import org.jansetu.grievance.GrievanceCard;
import org.jansetu.grievance.GrievanceChannel;
import org.jansetu.grievance.GrievanceOffer;
import org.jansetu.grievance.GrievanceQuery;
import org.jansetu.grievance.Grievances;
import org.jansetu.grievance.Lodged;
import org.jansetu.grievance.Lodging;
import org.jansetu.identity.Person;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;

/** Grievances as citizens, kiosks, the centre and offices handle them. */
@ApplicationScoped
@Path("grievances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Grievances", description = "Lodge, follow, answer, consent; sealed identity")
public class GrievancesResource {

  /** A grievance to be lodged. */
  public record Body(
      String kind,
      String category,
      String area,
      String description,
      List<String> attachments,
      Map<String, String> attributes,
      Contact contact,
      Boolean anonymous,
      About about) {}

  /** Who lodges it; sealed at once. */
  public record Contact(String name, String mobile, String language) {}

  /** What it is about. */
  public record About(String receiptNumber, String applicationNumber) {}

  /** A move; with a mobile, that of a citizen without a login. */
  public record Action(
      String action,
      String remark,
      String reasonCode,
      String rating,
      String category,
      String into,
      String mobile) {}

  /** What was lodged. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Answer(
      String token,
      String kind,
      LocalDate promisedOn,
      CodedName department,
      String office,
      LocalText officeName,
      String status,
      String followCode) {}

  /** Who it is. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Identity(String name, String mobile, String language, String words, String about) {}

  @Inject private Grievances grievances;
  @Inject private Callers callers;

  /** What may be lodged in this programme; open to everyone. */
  @GET
  @Path("categories")
  @Operation(summary = "Kinds, categories with their questions, ratings")
  public GrievanceOffer categories() {
    return grievances.offer();
  }

  /** Lodges a grievance; open to everyone. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Lodge a grievance; needs no login")
  public Response lodge(Body body, @HeaderParam("Idempotency-Key") String key) {
    IdempotencyKeys.check(key);
    Required.of(body, "")
        .and(body.category(), "/category")
        .and(body.area(), "/area")
        .and(body.description(), "/description")
        .check();
    Contact contact = body.contact();
    About about = body.about();
    Lodged lodged =
        grievances.lodge(
            new Lodging(
                body.kind(),
                body.category(),
                body.area(),
                body.description(),
                body.attachments(),
                body.attributes(),
                contact == null
                    ? null
                    : new Lodging.Contact(contact.name(), contact.mobile(), contact.language()),
                Boolean.TRUE.equals(body.anonymous()),
                about == null
                    ? null
                    : new Lodging.About(about.receiptNumber(), about.applicationNumber()),
                channel(),
                key));
    Answer answer =
        new Answer(
            lodged.token(),
            lodged.kind(),
            lodged.promisedOn(),
            lodged.department(),
            lodged.office(),
            lodged.officeName(),
            lodged.status(),
            lodged.followCode());
    Response.ResponseBuilder response =
        Response.created(URI.create("api/v1/grievances/" + lodged.token())).entity(answer);
    return IdempotencyKeys.mark(response, lodged.isReplay()).build();
  }

  private GrievanceChannel channel() {
    Caller caller = callers.current();
    if (caller.has(Role.AGENT)) {
      return GrievanceChannel.PHONE;
    }
    return caller.has(Role.OPERATOR) ? GrievanceChannel.KIOSK : GrievanceChannel.WEB;
  }

  /**
   * What lies at the caller's office, kiosk or centre, soonest due first; with a query what has
   * those words, newest first.
   */
  @GET
  @Operation(summary = "Grievances that the caller reaches; with query= those with these words")
  public ListAnswer<GrievanceAnswer> list(
      @QueryParam("below") @DefaultValue("false") String below,
      @QueryParam("overdue") @DefaultValue("false") String overdue,
      @QueryParam("closed") @DefaultValue("false") String closed,
      @QueryParam("state") String state,
      @QueryParam("query") String query,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") String limit) {
    return ListAnswer.of(
        grievances.list(
            new GrievanceQuery(
                "true".equals(below),
                "true".equals(overdue),
                "true".equals(closed),
                state == null || state.isEmpty() ? null : state,
                query,
                cursor,
                Parameters.limit(limit))),
        GrievanceAnswer::of);
  }

  /** One grievance; without a login with the mobile or code that was given with it. */
  @GET
  @Path("{token}")
  @Operation(summary = "One grievance; without a login by token and mobile or code")
  public GrievanceAnswer get(
      @PathParam("token") String token, @QueryParam("mobile") String mobile) {
    return GrievanceAnswer.of(
        mobile == null ? grievances.standing(token) : grievances.track(token, mobile));
  }

  /** Moves a grievance. */
  @POST
  @Path("{token}/actions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take, answer, consent, refuse closure, reopen and the other moves")
  public GrievanceAnswer act(@PathParam("token") String token, Action body) {
    Required.of(body, "").and(body.action(), "/action").check();
    GrievanceAct act =
        new GrievanceAct(
            body.action(),
            body.remark(),
            body.reasonCode(),
            body.rating(),
            body.category(),
            body.into());
    GrievanceCard moved =
        body.mobile() == null
            ? grievances.act(token, act)
            : grievances.actAsCitizen(token, body.mobile(), act);
    return GrievanceAnswer.of(moved);
  }

  /** Who it is, for the centre and for whom it was unsealed. */
  @GET
  @Path("{token}/identity")
  @Operation(summary = "Who the citizen is, while it is unsealed; every look is on the audit trail")
  public Identity identity(@PathParam("token") String token) {
    Person person = grievances.identity(token);
    return new Identity(
        person.name(), person.mobile(), person.language(), person.words(), person.about());
  }

  /** A file of a grievance. */
  @GET
  @Path("{token}/attachments/{id}")
  @Produces({"application/pdf", "image/jpeg", "image/png"})
  @Operation(summary = "A file of a grievance, without what would find a person")
  public Response attachment(@PathParam("token") String token, @PathParam("id") String id) {
    GrievanceCard.Content file = grievances.attachment(token, id);
    return Response.ok(file.bytes(), file.mediaType())
        .header("Content-Disposition", "inline; filename=\"" + file.name() + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
