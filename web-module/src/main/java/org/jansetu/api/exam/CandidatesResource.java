package org.jansetu.api.exam;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.Documents;
import org.jansetu.api.v1.Required;
import org.jansetu.exam.CandidateCard;
import org.jansetu.exam.Candidates;

/** What a candidate of an examination may do with the own form. */
@ApplicationScoped
@Path("applications/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Examinations", description = "Forms in a window, roll numbers, cancellation")
public class CandidatesResource {

  /** Answers that change; null takes one back. */
  public record Correction(ObjectNode inputs) {}

  @Inject private Candidates candidates;
  @Inject private Documents documents;

  /** Where the candidate sits, what may be corrected, and what was. */
  @GET
  @Path("candidate")
  @Operation(summary = "The candidate of an application")
  public CandidateCard get(@PathParam("number") String number) {
    return candidates.get(number);
  }

  /** Corrects answers while the examination allows it. */
  @POST
  @Path("corrections")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Correct answers in the time for it; 409 correction-closed outside")
  public CandidateCard correct(@PathParam("number") String number, Correction body) {
    Required.of(body, "").and(body.inputs(), "/inputs").check();
    return candidates.correct(number, body.inputs());
  }

  /** The admit card; without a login for whoever has the applicant's whole mobile too. */
  @GET
  @Path("admit-card")
  @Produces("application/pdf")
  @Operation(summary = "The admit card as PDF, with photograph, seat and a square that proves it")
  public Response admitCard(
      @PathParam("number") String number,
      @QueryParam("mobile") String mobile,
      @QueryParam("lang") String language) {
    return documents.answer(
        mobile == null
            ? candidates.admitCard(number, documents.language(language))
            : candidates.admitCard(number, mobile, documents.language(language)));
  }
}
