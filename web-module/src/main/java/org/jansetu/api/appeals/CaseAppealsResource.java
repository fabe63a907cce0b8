package org.jansetu.api.appeals;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.Documents;
import org.jansetu.api.v1.IdempotencyKeys;
import org.jansetu.api.v1.Required;
import org.jansetu.appeal.AppealRequest;
import org.jansetu.appeal.AppealStanding;
import org.jansetu.appeal.Appeals;

/** The appeals of one case. */
@ApplicationScoped
@Path("applications/{number}/appeals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appeals", description = "First and second appeal, revision, penalty, compensation")
public class CaseAppealsResource {

  /**
   * What is filed; which level, the case's own past decides. The applicant's mobile opens a case of
   * another kiosk.
   */
  public record Filing(String grounds, Condonation condonation, String mobile) {}

  /** Why it comes too late. */
  public record Condonation(String reason) {}

  /** How the law stands for the case. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Standing(
      String application,
      List<AppealAnswer> items,
      Next next,
      String whyNot,
      int lateWorkingDays,
      long penaltyAtStakePaise,
      String deemedOrder) {}

  /** What the applicant may file now. */
  public record Next(String level, LocalDate lastDay, boolean needsCondonation) {}

  @Inject private Appeals appeals;
  @Inject private Documents documents;

  /** Files the appeal that is open now; the same key and body answer as the first time. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "File the appeal that the case is open to")
  public Response file(
      @PathParam("number") String number, @HeaderParam("Idempotency-Key") String key, Filing body) {
    if (key != null) {
      IdempotencyKeys.check(key);
    }
    Required.of(body, "").and(body.grounds(), "/grounds").check();
    String reason = body.condonation() == null ? null : body.condonation().reason();
    Appeals.Filed filed =
        appeals.file(new AppealRequest(number, body.grounds(), reason, body.mobile(), key));
    return IdempotencyKeys.mark(
            Response.created(URI.create("/api/v1/appeals/" + filed.appeal().number())),
            filed.isReplay())
        .entity(AppealAnswer.of(filed.appeal()))
        .build();
  }

  /** Its appeals, what may be filed next, and what the delay may cost. */
  @GET
  @Operation(summary = "The appeals of a case and what is open to its applicant")
  public Standing list(@PathParam("number") String number) {
    AppealStanding standing = appeals.standing(number);
    AppealStanding.Next next = standing.next();
    return new Standing(
        standing.application(),
        standing.appeals().stream().map(AppealAnswer::of).toList(),
        next == null ? null : new Next(next.level().code(), next.lastDay(), next.isLate()),
        standing.whyNot(),
        standing.lateDays(),
        standing.atStake().paise(),
        standing.deemed());
  }

  /** The order by which the law has granted the case. */
  @GET
  @Path("deemed-order")
  @Produces("application/pdf")
  @Operation(summary = "The order of deemed approval as PDF")
  public Response deemed(@PathParam("number") String number) {
    return documents.answer(appeals.deemedOrder(number));
  }
}
