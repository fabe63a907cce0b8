package org.jansetu.api.appeals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.Documents;
import org.jansetu.api.v1.IdempotencyKeys;
import org.jansetu.api.v1.Required;
import org.jansetu.appeal.Appeals;
import org.jansetu.appeal.PayOut;

/** Orders of recovery: what officers pay, and what applicants have of it. */
@ApplicationScoped
@Path("penalties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Penalties", description = "Recovery from an officer, compensation to the applicant")
public class PenaltiesResource {

  /** By which paper the money was taken from the officer. */
  public record Recovery(String reference) {}

  /** Who signed which paper for the cash. */
  public record Payment(String receivedBy, String reference) {}

  @Inject private Appeals appeals;
  @Inject private Documents documents;

  /** One order. */
  @GET
  @Path("{number}")
  @Operation(summary = "One order of recovery")
  public AppealAnswer.Penalty get(@PathParam("number") String number) {
    return AppealAnswer.Penalty.of(appeals.penalty(number));
  }

  /** The order as a paper. */
  @GET
  @Path("{number}/order")
  @Produces("application/pdf")
  @Operation(summary = "The order of recovery as PDF")
  public Response order(@PathParam("number") String number) {
    return documents.answer(appeals.order(number));
  }

  /** Notes that the officer has paid. */
  @POST
  @Path("{number}/recovery")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Note that the penalty was recovered")
  public Response recover(@PathParam("number") String number, Recovery body) {
    Required.of(body, "").and(body.reference(), "/reference").check();
    return Response.status(Response.Status.CREATED)
        .entity(AppealAnswer.Penalty.of(appeals.recover(number, body.reference())))
        .build();
  }

  /** Pays the applicant in cash; the kiosk's wallet has the money back. */
  @POST
  @Path("{number}/payment")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Pay the compensation to the applicant at the kiosk")
  public Response pay(
      @PathParam("number") String number,
      @HeaderParam("Idempotency-Key") String key,
      Payment body) {
    IdempotencyKeys.check(key);
    Required.of(body, "")
        .and(body.receivedBy(), "/receivedBy")
        .and(body.reference(), "/reference")
        .check();
    Appeals.Paid paid = appeals.pay(new PayOut(number, body.receivedBy(), body.reference(), key));
    return IdempotencyKeys.mark(Response.status(Response.Status.CREATED), paid.isReplay())
        .entity(AppealAnswer.Penalty.of(paid.penalty()))
        .build();
  }
}
