package org.jansetu.api.contact;

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
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.contact.AbuseCard;
import org.jansetu.contact.Board;
import org.jansetu.contact.ReviewCard;
import org.jansetu.contact.Supervision;

/** Figures of the centre, and the review of a random sample. */
@ApplicationScoped
@Path("contact")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contact", description = "The contact centre")
public class SupervisionResource {

  /** How good a call was, 1 to 5. */
  public record Score(Integer score, String remark) {}

  @Inject private Supervision supervision;

  /** What happens now, and what a day came to. */
  @GET
  @Path("board")
  @Operation(summary = "The centre at this moment, and a day's figures by agent")
  public Board board(@QueryParam("day") String day) {
    return supervision.board(Parameters.day("day", day));
  }

  /** Callers whose calls look like abuse. */
  @GET
  @Path("abuse")
  @Operation(summary = "Callers whose calls look like abuse, without their numbers, with evidence")
  public ListAnswer<AbuseCard> abuse() {
    return new ListAnswer<>(supervision.abuse(), null);
  }

  /** Calls of a day that were drawn by chance. */
  @GET
  @Path("reviews")
  @Operation(summary = "The random sample of a day that is over; for auditors")
  public ListAnswer<ReviewCard> sample(@QueryParam("day") String day) {
    return new ListAnswer<>(supervision.sample(Parameters.day("day", day)), null);
  }

  /** Says how good one of them was, once. */
  @POST
  @Path("reviews/{call}")
  @Operation(summary = "Review a drawn call")
  public Response review(@PathParam("call") String call, Score body) {
    Required.of(body, "").and(body.score(), "/score").check();
    supervision.review(Parameters.id(call), body.score(), body.remark());
    return Response.noContent().build();
  }
}
