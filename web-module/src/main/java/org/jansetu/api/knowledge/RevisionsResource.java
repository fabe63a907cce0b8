package org.jansetu.api.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.knowledge.ArticleDraft;
import org.jansetu.knowledge.KnowledgeDesk;
import org.jansetu.knowledge.Revision;
import org.jansetu.shared.InvalidInput;

/** How departments word what is known: one writes, another publishes. */
@ApplicationScoped
@Path("knowledge/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Knowledge", description = "Schemes and frequent questions")
public class RevisionsResource {

  /** What an officer writes; days as YYYY-MM-DD. */
  public record Body(
      String code,
      String kind,
      String department,
      String titleEn,
      String titleHi,
      String textEn,
      String textHi,
      String keywords,
      String eligibility,
      String source,
      String asOf,
      String reviewBy) {

    private ArticleDraft draft() {
      return new ArticleDraft(
          code,
          kind,
          department,
          titleEn,
          titleHi,
          textEn,
          textHi,
          keywords,
          eligibility,
          source,
          Parameters.day("asOf", asOf),
          Parameters.day("reviewBy", reviewBy));
    }
  }

  /** What to do with a wording: submit, publish, return or withdraw. */
  public record Act(String action, String remark) {}

  /** A wording on the wire. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RevisionAnswer(
      String id,
      String state,
      KnowledgeResource.ArticleAnswer article,
      String keywords,
      String eligibility,
      String drafter,
      OffsetDateTime draftedAt,
      String decider,
      OffsetDateTime decidedAt,
      String remark) {

    static RevisionAnswer of(Revision revision) {
      return new RevisionAnswer(
          Long.toString(revision.id()),
          revision.state().code(),
          KnowledgeResource.ArticleAnswer.of(revision.article()),
          revision.article().keywords(),
          revision.article().eligibility(),
          revision.drafter(),
          revision.draftedAt(),
          revision.decider(),
          revision.decidedAt(),
          revision.remark());
    }
  }

  @Inject private KnowledgeDesk desk;

  /** What the caller's department writes and has published. */
  @GET
  @Operation(summary = "Wordings of the own department; what waits comes first")
  public ListAnswer<RevisionAnswer> list() {
    return new ListAnswer<>(desk.list().stream().map(RevisionAnswer::of).toList(), null);
  }

  /** One wording. */
  @GET
  @Path("{id}")
  @Operation(summary = "One wording")
  public RevisionAnswer get(@PathParam("id") String id) {
    return RevisionAnswer.of(desk.get(Parameters.id(id)));
  }

  /** Begins a wording; 409 article-in-work while another one of the article is not decided. */
  @POST
  @Operation(summary = "Draft a new article, or a new wording of one")
  public Response draft(Body body) {
    Required.of(body, "").check();
    Revision made = desk.draft(body.draft());
    return Response.created(URI.create("/api/v1/knowledge/revisions/" + made.id()))
        .entity(RevisionAnswer.of(made))
        .build();
  }

  /** Words a draft otherwise. */
  @PUT
  @Path("{id}")
  @Operation(summary = "Word a draft otherwise")
  public RevisionAnswer change(@PathParam("id") String id, Body body) {
    Required.of(body, "").check();
    return RevisionAnswer.of(desk.change(Parameters.id(id), body.draft()));
  }

  /** Submits, publishes, gives back or withdraws; 409 same-person for one's own wording. */
  @POST
  @Path("{id}/actions")
  @Operation(summary = "submit, publish, return or withdraw")
  public RevisionAnswer act(@PathParam("id") String id, Act body) {
    Required.of(body, "").and(body.action(), "/action").check();
    long revision = Parameters.id(id);
    return RevisionAnswer.of(
        switch (body.action()) {
          case "submit" -> desk.submit(revision);
          case "publish" -> desk.publish(revision);
          case "return" -> desk.giveBack(revision, body.remark());
          case "withdraw" -> desk.withdraw(revision, body.remark());
          default ->
              throw InvalidInput.of("/action", "not-allowed", "submit, publish, return, withdraw");
        });
  }
}
