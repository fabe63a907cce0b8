package org.jansetu.api.grievances;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.Required;
import org.jansetu.grievance.Grievances;
import org.jansetu.identity.Unsealing;

/** Two people decide that one of them may see who a citizen is. */
@ApplicationScoped
@Path("grievances/{token}/unsealing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Grievances")
public class UnsealingResource {

  /** Why. */
  public record Question(String reason) {}

  /** Whether; granted where nothing is said. */
  public record Decision(Boolean granted) {}

  /** What became of a question. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Answer(
      String status,
      String reason,
      String askedBy,
      OffsetDateTime askedAt,
      String decidedBy,
      OffsetDateTime decidedAt,
      OffsetDateTime openUntil) {}

  /** Every question, oldest first. */
  public record Answers(List<Answer> items) {}

  @Inject private Grievances grievances;

  /** Asks to be told who it is. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Ask, with a written reason, who the citizen is")
  public Response ask(@PathParam("token") String token, Question body) {
    Required.of(body, "").and(body.reason(), "/reason").check();
    return Response.status(Response.Status.CREATED)
        .entity(answers(grievances.askUnsealing(token, body.reason())))
        .build();
  }

  /** Decides what another person asked. */
  @POST
  @Path("approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Decide, as a second person, what was asked")
  public Answers decide(@PathParam("token") String token, Decision body) {
    boolean isGranted = body == null || !Boolean.FALSE.equals(body.granted());
    return answers(grievances.decideUnsealing(token, isGranted));
  }

  /** Who asked, and what became of it. */
  @GET
  @Operation(summary = "Who asked who the citizen is, and what became of it")
  public Answers list(@PathParam("token") String token) {
    return answers(grievances.unsealings(token));
  }

  private static Answers answers(List<Unsealing> all) {
    return new Answers(all.stream().map(UnsealingResource::answer).toList());
  }

  private static Answer answer(Unsealing one) {
    String status = one.isWaiting() ? "waiting" : one.openUntil() == null ? "refused" : "granted";
    return new Answer(
        status,
        one.reason(),
        one.asker(),
        one.askedAt(),
        one.decider(),
        one.decidedAt(),
        one.openUntil());
  }
}
