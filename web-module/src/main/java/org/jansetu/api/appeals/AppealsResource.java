package org.jansetu.api.appeals;

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
import org.jansetu.api.v1.Documents;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.appeal.AppealAction;
import org.jansetu.appeal.AppealQuery;
import org.jansetu.appeal.Appeals;

/** Appeals as those see them who hear them. */
@ApplicationScoped
@Path("appeals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appeals", description = "First and second appeal, revision, penalty, compensation")
public class AppealsResource {

  /** A move of an appeal. */
  public record Action(
      String action, LocalDate hearingOn, Integer withinDays, String remark, Penalty penalty) {}

  /** What is laid on whom. */
  public record Penalty(String kind, Long amountPaise, String against) {}

  @Inject private Appeals appeals;
  @Inject private Documents documents;

  /** What waits for the caller, soonest due first; or a level, or the decided ones too. */
  @GET
  @Operation(summary = "Appeals that wait for the caller, soonest due first")
  public ListAnswer<AppealAnswer> list(
      @QueryParam("level") String level,
      @QueryParam("overdue") @DefaultValue("false") String overdue,
      @QueryParam("closed") @DefaultValue("false") String closed,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") String limit) {
    return ListAnswer.of(
        appeals.list(
            new AppealQuery(
                level == null || level.isEmpty() ? null : level,
                "true".equals(overdue),
                "true".equals(closed),
                cursor,
                Parameters.limit(limit))),
        AppealAnswer::of);
  }

  /** One appeal, with what happened and what the caller may do now. */
  @GET
  @Path("{number}")
  @Operation(summary = "One appeal")
  public AppealAnswer get(@PathParam("number") String number) {
    return AppealAnswer.of(appeals.get(number));
  }

  /** The order of a decided appeal. */
  @GET
  @Path("{number}/order")
  @Produces("application/pdf")
  @Operation(summary = "The order of a decided appeal as PDF")
  public Response order(@PathParam("number") String number) {
    return documents.answer(appeals.order(number));
  }

  /** Moves an appeal. */
  @POST
  @Path("{number}/actions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Fix a hearing, direct, allow, dismiss, condone, impose a penalty")
  public AppealAnswer act(@PathParam("number") String number, Action body) {
    Required.of(body, "").and(body.action(), "/action").check();
    AppealAction.Penalty penalty =
        body.penalty() == null
            ? null
            : new AppealAction.Penalty(
                body.penalty().kind(), body.penalty().amountPaise(), body.penalty().against());
    return AppealAnswer.of(
        appeals.act(
            number,
            new AppealAction(
                body.action(), body.remark(), body.hearingOn(), body.withinDays(), penalty)));
  }
}
