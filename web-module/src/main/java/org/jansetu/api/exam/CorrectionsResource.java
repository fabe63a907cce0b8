package org.jansetu.api.exam;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.Required;
import org.jansetu.application.GivenDocument;
import org.jansetu.exam.CandidateCard;
import org.jansetu.exam.Candidates;

/** What a candidate of an examination corrects in the own form. */
@ApplicationScoped
@Path("applications/{number}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Examinations", description = "Forms in a window, roll numbers, cancellation")
public class CorrectionsResource {

  /** Answers that change, null takes one back; and papers that are replaced. */
  public record Correction(ObjectNode inputs, List<GivenDocument> documents) {}

  @Inject private Candidates candidates;

  /** Corrects answers and papers while the examination allows it. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Correct answers in the time for it; 409 correction-closed outside")
  public CandidateCard correct(@PathParam("number") String number, Correction body) {
    boolean isOfPapers = body != null && body.documents() != null;
    Required.of(body, "").and(isOfPapers ? body : body.inputs(), "/inputs").check();
    return candidates.correct(
        number,
        new Candidates.Correction(
            body.inputs() == null ? JsonNodeFactory.instance.objectNode() : body.inputs(),
            isOfPapers ? body.documents() : List.of()));
  }
}
