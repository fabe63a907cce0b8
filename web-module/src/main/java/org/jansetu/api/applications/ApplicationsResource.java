package org.jansetu.api.applications;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jansetu.api.citizen.PaymentAnswer;
import org.jansetu.api.v1.ChargeBodies;
import org.jansetu.api.v1.IdempotencyKeys;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.QuotesResource;
import org.jansetu.api.v1.Required;
import org.jansetu.api.v1.TransactionAnswer;
import org.jansetu.application.ActionRequest;
import org.jansetu.application.Applicant;
import org.jansetu.application.Applications;
import org.jansetu.application.CaseCard;
import org.jansetu.application.CaseEvent;
import org.jansetu.application.FilingRequest;
import org.jansetu.application.GivenDocument;
import org.jansetu.application.Task;
import org.jansetu.register.Evidence;
import org.jansetu.selfservice.DraftCard;
import org.jansetu.selfservice.DraftContent;
import org.jansetu.selfservice.Drafts;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;

/** Citizens' requests under the service-guarantee act. */
@ApplicationScoped
@Path("applications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApplicationsResource {

  /** A request to file; an applicant has a name, perhaps a mobile, and whatever else is known. */
  public record Filing(
      String service,
      ObjectNode inputs,
      ObjectNode applicant,
      List<GivenDocument> documents,
      Long expectedTotalPaise,
      FilingRequest.Consent consent,
      String paidBy,
      String campaign) {}

  /** What was filed. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Filed(
      String number,
      String status,
      LocalDate promisedOn,
      LocalDate dueOn,
      TransactionAnswer transaction,
      List<String> missingDocuments,
      String draft,
      PaymentAnswer payment) {}

  /** A move of one case. */
  public record Action(
      String action,
      String remark,
      String reasonCode,
      JsonNode inputs,
      List<GivenDocument> documents) {}

  /** Who is to have a case: claim, assign with a user name, or release. */
  public record Assignment(String action, String user) {}

  /** A move of many cases. */
  public record BulkAction(List<String> numbers, String action, String remark, String reasonCode) {}

  /** A list without further pages. */
  public record All<T>(List<T> items) {}

  @Inject private Applications applications;
  @Inject private Drafts drafts;
  @Inject private Callers callers;

  /** Files for a citizen at the operator's kiosk; the same key and body answer as the first. */
  @POST
  public Response file(@HeaderParam("Idempotency-Key") String key, Filing body) {
    IdempotencyKeys.check(key);
    if (callers.current().has(Role.CITIZEN)) {
      return fileFromHome(key, body);
    }
    Required.of(body, "")
        .and(body.service(), "/service")
        .and(body.applicant(), "/applicant")
        .and(body.consent(), "/consent")
        .check();
    Applications.Filed filed =
        applications.file(
            new FilingRequest(
                    key,
                    body.service(),
                    QuotesResource.orEmpty(body.inputs()),
                    applicant(body.applicant()),
                    body.documents(),
                    body.expectedTotalPaise(),
                    body.consent(),
                    ChargeBodies.paidBy(body.paidBy() == null ? "cash" : body.paidBy()))
                .in(body.campaign()));
    CaseCard card = filed.application();
    return IdempotencyKeys.mark(
            Response.created(URI.create("/api/v1/applications/" + card.number())), filed.isReplay())
        .entity(
            new Filed(
                card.number(),
                card.state().code(),
                card.clock().promisedOn(),
                card.clock().dueOn(),
                TransactionAnswer.of(filed.transaction(), card.number()),
                card.missingDocuments(),
                null,
                null))
        .build();
  }

  /** A citizen pays first, at the address that the answer names; then the case is made. */
  private Response fileFromHome(String key, Filing body) {
    Required.of(body, "")
        .and(body.service(), "/service")
        .and(body.applicant(), "/applicant")
        .check();
    Drafts.Submitted made =
        drafts.file(
            key,
            new DraftContent(
                body.service(),
                QuotesResource.orEmpty(body.inputs()),
                text(body.applicant().get("name")),
                body.documents()),
            body.expectedTotalPaise());
    DraftCard draft = made.draft();
    CaseCard card = draft.application() == null ? null : applications.get(draft.application());
    return IdempotencyKeys.mark(
            Response.created(URI.create("/api/v1/drafts/" + draft.id())), made.isReplay())
        .entity(
            new Filed(
                draft.application(),
                card == null ? "payment-" + state(draft) : card.state().code(),
                card == null ? null : card.clock().promisedOn(),
                card == null ? null : card.clock().dueOn(),
                null,
                card == null ? draft.missingDocuments() : card.missingDocuments(),
                draft.id(),
                PaymentAnswer.of(draft.payment())))
        .build();
  }

  private static String state(DraftCard draft) {
    return draft.payment() == null ? "failed" : draft.payment().state().code();
  }

  private static Applicant applicant(ObjectNode body) {
    ObjectNode details = body.deepCopy();
    JsonNode name = details.remove("name");
    JsonNode mobile = details.remove("mobile");
    return new Applicant(text(name), text(mobile), details.isEmpty() ? null : details);
  }

  /** What is no text is shown as it is, so that it is refused by the rule for texts. */
  private static String text(JsonNode node) {
    return node == null || node.isNull() ? null : node.isTextual() ? node.asText() : "";
  }

  /** The caller's cases, newest first: of the kiosk, of the department, or the own ones. */
  @GET
  public ListAnswer<Task> list(
      @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") String limit) {
    return ListAnswer.of(applications.list(cursor, Parameters.limit(limit)), task -> task);
  }

  /** A paper that was handed in, as it is. */
  @GET
  @Path("{number}/documents/{code}")
  @Produces({"application/pdf", "image/jpeg", "image/png"})
  public Response paper(@PathParam("number") String number, @PathParam("code") String code) {
    Applications.Paper paper = applications.paper(number, code);
    return Response.ok(paper.content(), paper.mediaType())
        .header("Cache-Control", "no-store")
        .build();
  }

  /** One case, with its clock and what the caller may do now. */
  @GET
  @Path("{number}")
  public ApplicationAnswer get(@PathParam("number") String number) {
    return ApplicationAnswer.of(applications.get(number));
  }

  /** The lines of registers that stand for papers of a case. */
  @GET
  @Path("{number}/evidence")
  public All<Evidence> evidence(@PathParam("number") String number) {
    return new All<>(applications.evidence(number));
  }

  /** What happened to a case, oldest first. */
  @GET
  @Path("{number}/history")
  public All<CaseEvent> history(@PathParam("number") String number) {
    return new All<>(applications.history(number));
  }

  /** Moves a case. */
  @POST
  @Path("{number}/actions")
  public ApplicationAnswer act(@PathParam("number") String number, Action body) {
    Required.of(body, "").and(body.action(), "/action").check();
    return ApplicationAnswer.of(
        applications.act(
            number,
            new ActionRequest(
                body.action(), body.remark(), body.reasonCode(), body.inputs(), body.documents())));
  }

  /** Gives a case to a person or back to its role; 409 already-assigned when somebody has it. */
  @POST
  @Path("{number}/assignment")
  public ApplicationAnswer assign(@PathParam("number") String number, Assignment body) {
    Required.of(body, "").and(body.action(), "/action").check();
    return ApplicationAnswer.of(applications.assign(number, body.action(), body.user()));
  }

  /** User names of those who may have a case. */
  @GET
  @Path("{number}/colleagues")
  public All<String> colleagues(@PathParam("number") String number) {
    return new All<>(applications.colleagues(number));
  }

  /** Moves many cases, each by itself; the answer says of each what became of it. */
  @POST
  @Path("actions")
  public All<Applications.Outcome> actMany(BulkAction body) {
    Required.of(body, "").and(body.numbers(), "/numbers").and(body.action(), "/action").check();
    return new All<>(
        applications.actMany(
            body.numbers(),
            new ActionRequest(body.action(), body.remark(), body.reasonCode(), null, List.of())));
  }
}
