package org.jansetu.api.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.Documents;
import org.jansetu.exam.Candidates;

/** The paper with which a candidate is let in. */
@ApplicationScoped
@Path("applications/{number}/admit-card")
@Produces("application/pdf")
@Tag(name = "Examinations", description = "Forms in a window, roll numbers, cancellation")
public class AdmitCardsResource {

  @Inject private Candidates candidates;
  @Inject private Documents documents;

  /** The admit card; without a login for whoever has the applicant's whole mobile too. */
  @GET
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
