package org.jansetu.api.citizen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jansetu.api.v1.QuotesResource;
import org.jansetu.api.v1.Required;
import org.jansetu.application.GivenDocument;
import org.jansetu.selfservice.DraftCard;
import org.jansetu.selfservice.DraftContent;
import org.jansetu.selfservice.Drafts;

/** A citizen's requests before they are cases. */
@ApplicationScoped
@Path("drafts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DraftsResource {

  /** What was filled in so far; only the service must be there. */
  public record Body(
      String service,
      ObjectNode inputs,
      DraftAnswer.Name applicant,
      List<GivenDocument> documents) {}

  /** All drafts of a person; there are never so many that they need pages. */
  public record All(List<DraftAnswer> items, String nextCursor) {}

  @Inject private Drafts drafts;

  /** Begins a draft. */
  @POST
  public Response begin(Body body) {
    DraftCard card = drafts.begin(content(body));
    return Response.created(URI.create("/api/v1/drafts/" + card.id()))
        .entity(DraftAnswer.of(card))
        .build();
  }

  /** The caller's drafts, newest first. */
  @GET
  public All list() {
    return new All(drafts.list().stream().map(DraftAnswer::of).toList(), null);
  }

  /** One draft, with what keeps it from being filed. */
  @GET
  @Path("{id}")
  public DraftAnswer get(@PathParam("id") String id) {
    return DraftAnswer.of(drafts.look(id));
  }

  /** Changes a draft. */
  @PUT
  @Path("{id}")
  public DraftAnswer change(@PathParam("id") String id, Body body) {
    return DraftAnswer.of(drafts.change(id, content(body)));
  }

  /** Throws a draft away. */
  @DELETE
  @Path("{id}")
  public void discard(@PathParam("id") String id) {
    drafts.discard(id);
  }

  /** Files a draft; the answer says where it is paid, or the number of the case. */
  @POST
  @Path("{id}/filing")
  public Response file(@PathParam("id") String id) {
    return Response.status(Response.Status.CREATED)
        .entity(DraftAnswer.of(drafts.submit(id)))
        .build();
  }

  private static DraftContent content(Body body) {
    Required.of(body, "").and(body.service(), "/service").check();
    return new DraftContent(
        body.service(),
        QuotesResource.orEmpty(body.inputs()),
        body.applicant() == null ? "" : body.applicant().name(),
        body.documents());
  }
}
