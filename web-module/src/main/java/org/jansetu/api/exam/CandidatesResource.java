package org.jansetu.api.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.exam.CandidateCard;
import org.jansetu.exam.Candidates;

/** The candidate that an application for an examination is. */
@ApplicationScoped
@Path("applications/{number}/candidate")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Examinations", description = "Forms in a window, roll numbers, cancellation")
public class CandidatesResource {

  @Inject private Candidates candidates;

  /** Where the candidate sits, what may be corrected, and what was. */
  @GET
  @Operation(summary = "The candidate of an application")
  public CandidateCard get(@PathParam("number") String number) {
    return candidates.get(number);
  }
}
