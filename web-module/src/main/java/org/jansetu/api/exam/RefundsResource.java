package org.jansetu.api.exam;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.exam.Exams;

/** Refunds of cancelled examinations that a kiosk hands out in cash. */
@ApplicationScoped
@Path("exam-refunds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Examinations", description = "Forms in a window, roll numbers, cancellation")
public class RefundsResource {

  @Inject private Exams exams;

  /** What lies at the caller's kiosk. */
  @GET
  @Operation(summary = "Refunds that the caller's kiosk has still to hand out, oldest form first")
  public ListAnswer<ExamsResource.Refund> list(
      @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") String limit) {
    return ListAnswer.of(
        exams.toHandOut(cursor, Parameters.limit(limit)), ExamsResource.Refund::of);
  }

  /** Notes that the candidate has the money; the same again changes nothing. */
  @POST
  @Path("{number}/hand-out")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Hand a refund out in cash; 409 refund-not-due, refund-handed-out")
  public ExamsResource.Refund handOut(@PathParam("number") String number, Exams.HandOut body) {
    Required.of(body, "")
        .and(body.receivedBy(), "/receivedBy")
        .and(body.reference(), "/reference")
        .check();
    return ExamsResource.Refund.of(exams.handOut(number, body));
  }
}
