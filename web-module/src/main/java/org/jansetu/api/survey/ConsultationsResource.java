package org.jansetu.api.survey;

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
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.catalogue.CodedName;
import org.jansetu.shared.LocalText;
import org.jansetu.survey.Consultation;
import org.jansetu.survey.Surveys;

/** Drafts that are published for comment. */
@ApplicationScoped
@Path("consultations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys", description = "Surveys and drafts for comment")
public class ConsultationsResource {

  /** What somebody says to a draft. */
  public record Body(String text) {}

  /** A draft on the wire. */
  public record Item(
      String code,
      LocalText title,
      CodedName department,
      LocalText summary,
      LocalText draft,
      LocalDate from,
      LocalDate until,
      boolean open,
      int comments) {

    static Item of(Consultation draft) {
      return new Item(
          draft.code(),
          draft.title(),
          draft.department(),
          draft.summary(),
          draft.draft(),
          draft.from(),
          draft.until(),
          draft.isOpen(),
          draft.comments());
    }
  }

  /** A comment on the wire. */
  public record Comment(String id, LocalDate on, String text) {}

  @Inject private Surveys surveys;

  /** All drafts; open to everyone. */
  @GET
  @Operation(summary = "Drafts for comment, open or not")
  public ListAnswer<Item> list() {
    return new ListAnswer<>(surveys.consultations().stream().map(Item::of).toList(), null);
  }

  /** Says something to a draft; open to everyone. */
  @POST
  @Path("{code}/comments")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Comment on a draft until its day; needs no login and no name")
  public Response comment(@PathParam("code") String code, Body body) {
    Required.of(body, "").and(body.text(), "/text").check();
    return Response.status(Response.Status.CREATED)
        .entity(Item.of(surveys.comment(code, body.text())))
        .build();
  }

  /** What was said. */
  @GET
  @Path("{code}/comments")
  @Operation(summary = "What was said to a draft; for the State, departments, societies, auditors")
  public ListAnswer<Comment> comments(
      @PathParam("code") String code,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") String limit) {
    return ListAnswer.of(
        surveys.comments(code, cursor, Parameters.limit(limit)),
        comment -> new Comment(Long.toString(comment.id()), comment.on(), comment.body()));
  }
}
