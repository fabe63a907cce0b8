package org.jansetu.api.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.catalogue.CodedName;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.survey.Mark;
import org.jansetu.survey.Survey;
import org.jansetu.survey.SurveyAnswer;
import org.jansetu.survey.SurveyResults;
import org.jansetu.survey.Surveys;

/** What people are asked. */
@ApplicationScoped
@Path("surveys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys", description = "Surveys and drafts for comment")
public class SurveysResource {

  /** An answer: a text, a number or a list of codes by question. */
  public record Body(
      String receiptNumber, String verificationCode, Map<String, JsonNode> answers) {}

  /** A question on the wire. */
  public record Question(
      String code, LocalText text, String type, boolean required, List<CodedName> options) {}

  /** A survey on the wire. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      String code,
      LocalText title,
      LocalText intro,
      String by,
      LocalDate from,
      LocalDate until,
      boolean open,
      List<Question> questions) {

    static Item of(Survey survey) {
      return new Item(
          survey.code(),
          survey.title(),
          survey.intro(),
          survey.by(),
          survey.from(),
          survey.until(),
          survey.isOpen(),
          survey.questions().stream()
              .map(
                  each ->
                      new Question(
                          each.code(), each.text(), each.type(), each.isRequired(), each.options()))
              .toList());
    }
  }

  /** What a survey came to, on the wire. */
  public record Results(
      Item survey,
      int answered,
      Map<String, Map<String, Integer>> counts,
      Map<String, List<String>> texts) {}

  @Inject private Surveys surveys;

  /** All surveys; open to everyone. */
  @GET
  @Operation(summary = "Surveys with their questions, open or not")
  public ListAnswer<Item> list() {
    return new ListAnswer<>(surveys.list().stream().map(Item::of).toList(), null);
  }

  /** One survey; open to everyone. */
  @GET
  @Path("{code}")
  @Operation(summary = "One survey with its questions")
  public Item get(@PathParam("code") String code) {
    return Item.of(surveys.get(code));
  }

  /** Answers one, once. */
  @POST
  @Path("{code}/answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Answer once: by a receipt and its code, or as a citizen who is signed in")
  public Response answer(@PathParam("code") String code, Body body) {
    Required.of(body, "").and(body.answers(), "/answers").check();
    Map<String, List<String>> answers = new HashMap<>();
    body.answers()
        .forEach(
            (question, value) ->
                answers.put(
                    question,
                    value.isArray()
                        ? value.valueStream().map(JsonNode::asText).toList()
                        : value.isNull() ? List.of() : List.of(value.asText())));
    surveys.answer(new SurveyAnswer(code, body.receiptNumber(), body.verificationCode(), answers));
    return Response.status(Response.Status.CREATED).build();
  }

  /** What is published of each kiosk or service; open to everyone. */
  @GET
  @Path("{code}/marks")
  @Operation(
      summary = "Means of kiosks or services by those who hold receipts, in tenths of a point")
  public ListAnswer<Mark> marks(
      @PathParam("code") String code,
      @QueryParam("about") @DefaultValue("kiosk") String about,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") String limit) {
    Mark.About which =
        switch (about) {
          case "kiosk" -> Mark.About.KIOSK;
          case "service" -> Mark.About.SERVICE;
          default -> throw InvalidInput.of("/about", "not-allowed", "kiosk, service");
        };
    return ListAnswer.of(
        surveys.marks(code, which, cursor, Parameters.limit(limit)), Function.identity());
  }

  /** What it came to. */
  @GET
  @Path("{code}/results")
  @Operation(summary = "What a survey came to; for the State, departments, societies, auditors")
  public Results results(@PathParam("code") String code) {
    SurveyResults results = surveys.results(code);
    return new Results(
        Item.of(results.survey()), results.answered(), results.counts(), results.texts());
  }
}
