package org.jansetu.api.centre;

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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.Documents;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.training.CourseCard;
import org.jansetu.training.TestResult;
import org.jansetu.training.TestSheet;
import org.jansetu.training.TrainingCertificate;
import org.jansetu.training.Trainings;

/** Courses of operators, their tests and certificates. */
@ApplicationScoped
@Path("training")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training", description = "Courses, tests, certificates of operators")
public class TrainingResource {

  /** What was answered, by the codes of the questions, and on which name. */
  public record Body(Map<String, String> answers, String fullName) {}

  /** Whether a certificate is true. */
  public record Proof(boolean valid, TrainingCertificate certificate) {}

  @Inject private Trainings trainings;
  @Inject private Documents documents;

  /** The courses with the own certificates. */
  @GET
  @Path("courses")
  @Operation(summary = "The courses, with the operator's own certificates")
  public ListAnswer<CourseCard> courses() {
    return new ListAnswer<>(trainings.list(), null);
  }

  /** Begins a test. */
  @POST
  @Path("courses/{code}/tests")
  @Operation(summary = "Begin a test, or go on with the one that was begun")
  public TestSheet begin(@PathParam("code") String code) {
    return trainings.begin(code);
  }

  /** Ends a test. */
  @POST
  @Path("tests/{id}/answers")
  @Operation(summary = "Hand the answers in")
  public TestResult finish(@PathParam("id") String id, Body body) {
    Required.of(body, "").and(body.answers(), "/answers").and(body.fullName(), "/fullName").check();
    return trainings.finish(
        Parameters.id(id), new Trainings.Answers(body.answers(), body.fullName()));
  }

  /** Certificates that the caller may see. */
  @GET
  @Path("certificates")
  @Operation(summary = "Certificates of operators, the first to end first")
  public ListAnswer<TrainingCertificate> certificates() {
    return new ListAnswer<>(trainings.certificates(), null);
  }

  /** A certificate, printed. */
  @GET
  @Path("certificates/{number}")
  @Produces("application/pdf")
  @Operation(summary = "A certificate on A4")
  public Response print(@PathParam("number") String number, @QueryParam("lang") String language) {
    return documents.answer(trainings.print(number, documents.language(language)));
  }

  /** Whether a certificate is true; open to everyone. */
  @GET
  @Path("certificates/{number}/verification")
  @Operation(summary = "Whether number and code belong to a certificate that holds")
  public Proof prove(@PathParam("number") String number, @QueryParam("code") String code) {
    return trainings
        .prove(number, code)
        .map(found -> new Proof(found.isValid(), found))
        .orElseGet(() -> new Proof(false, null));
  }
}
