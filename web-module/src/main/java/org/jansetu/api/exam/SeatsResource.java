package org.jansetu.api.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.Documents;
import org.jansetu.api.v1.Required;
import org.jansetu.counselling.SeatAnswer;
import org.jansetu.counselling.SeatCard;
import org.jansetu.counselling.Seats;
import org.jansetu.shared.InvalidInput;

/** The ranked candidate that an application for an examination is. */
@ApplicationScoped
@Path("applications/{number}/seat")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Counselling", description = "Ranks, choices, rounds, seats")
public class SeatsResource {

  /** Codes of vacancies, the dearest first. */
  public record Choices(List<String> choices) {}

  /** One of accept, float, leave. */
  public record Said(String answer) {}

  @Inject private Seats seats;
  @Inject private Documents documents;

  /** Rank, choices, seat, and what may be answered now. */
  @GET
  @Operation(summary = "Rank, choices and seat of an application")
  public SeatCard get(@PathParam("number") String number) {
    return seats.get(number);
  }

  /** Keeps choices in the place of those before. */
  @PUT
  @Path("choices")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Choose, the dearest first")
  public SeatCard choose(@PathParam("number") String number, Choices body) {
    Required.of(body, "").and(body.choices(), "/choices").check();
    return seats.choose(number, body.choices());
  }

  /** Answers an offered seat. */
  @POST
  @Path("answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Accept a seat, float for a better one, or leave")
  public SeatCard answer(@PathParam("number") String number, Said body) {
    Required.of(body, "").and(body.answer(), "/answer").check();
    return seats.answer(
        number,
        SeatAnswer.find(body.answer())
            .orElseThrow(() -> InvalidInput.of("/answer", "not-allowed", "")));
  }

  /** The letter about the seat. */
  @GET
  @Path("letter")
  @Produces("application/pdf;qs=0.5")
  @Operation(summary = "The seat letter as PDF")
  public Response letter(@PathParam("number") String number, @QueryParam("lang") String language) {
    return documents.answer(seats.letter(number, documents.language(language)));
  }

  /** Whether a letter tells the truth now; open to everyone. */
  @GET
  @Path("verification")
  @Operation(summary = "Whether a seat letter tells the truth now")
  public Seats.Proof verify(@PathParam("number") String number, @QueryParam("code") String code) {
    return seats.prove(number, code);
  }
}
