package org.jansetu.api.muster;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.muster.MusterHead;
import org.jansetu.muster.MusterReport;
import org.jansetu.muster.Musters;
import org.jansetu.muster.NewMeasure;
import org.jansetu.muster.Score;
import org.jansetu.muster.ScoreRule;
import org.jansetu.paper.Printout;
import org.jansetu.shared.InvalidInput;
import org.jansetu.tenancy.NotFound;

/** The weekly reports on presence: who was absent, whom that held up, what was done about it. */
@Path("weekly-reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Presence", description = "Rosters, presence and the weekly report")
public class MustersResource {

  /** Reports, newest first. */
  public record Heads(List<MusterHead> items) {}

  /** The week whose reports are to be made: any day of it. */
  public record Week(LocalDate week) {}

  /** How many lines the reports of a week have. */
  public record Made(LocalDate week, int lines) {}

  /** Scores, the lowest first, with how they are reckoned. */
  public record Scores(ScoreRule rule, List<Score> people, List<Score> departments) {}

  private static final String PDF = "pdf";

  @Inject private Musters musters;

  /** The reports within the caller's reach. */
  @GET
  @Operation(summary = "Weekly reports on presence, newest first")
  public Heads list(@QueryParam("week") String week) {
    return new Heads(musters.list(day(week)));
  }

  private static LocalDate day(String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw InvalidInput.of("/week", "not-a-day", "2026-01-05");
    }
  }

  /** Has the reports of a week made that is over; they are made by themselves every Monday. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Make the reports of a week that is over, once")
  public Made make(Week body) {
    if (body == null || body.week() == null) {
      throw InvalidInput.of("/week", "required", "");
    }
    return new Made(body.week(), musters.make(body.week()));
  }

  /**
   * The report of a department and a week, such as {@code 2026-W47}: JSON, PDF or workbook by what
   * is accepted, JSON where nothing is said. Without a department it is the only one that the
   * caller may see.
   */
  @GET
  @Path("{week: [0-9]{4}-W[0-9]{2}}")
  @Operation(summary = "The frozen report of a department and a week")
  public MusterReport ofWeek(
      @PathParam("week") String week,
      @QueryParam("department") String department,
      @QueryParam("cursor") String cursor) {
    return musters.get(id(week, department), cursor);
  }

  /** The same on paper. */
  @GET
  @Path("{week: [0-9]{4}-W[0-9]{2}}")
  @Produces("application/pdf;qs=0.9")
  public Response paperOfWeek(
      @PathParam("week") String week,
      @QueryParam("department") String department,
      @Context HttpHeaders headers) {
    return file(id(week, department), PDF, headers);
  }

  /** The same as a workbook. */
  @GET
  @Path("{week: [0-9]{4}-W[0-9]{2}}")
  @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;qs=0.8")
  public Response bookOfWeek(
      @PathParam("week") String week,
      @QueryParam("department") String department,
      @Context HttpHeaders headers) {
    return file(id(week, department), "xlsx", headers);
  }

  private long id(String week, String department) {
    LocalDate monday;
    try {
      monday = LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
    } catch (DateTimeParseException e) {
      throw InvalidInput.of("/week", "not-a-day", "2026-W47");
    }
    List<MusterHead> found =
        musters.list(monday).stream()
            .filter(head -> department == null || head.department().equals(department))
            .toList();
    if (found.isEmpty()) {
      throw new NotFound();
    }
    if (found.size() > 1) {
      throw InvalidInput.of("/department", "required", "");
    }
    return found.get(0).id();
  }

  /** A report with a page of its lines, the most harm first. */
  @GET
  @Path("{id: [0-9]{1,18}}")
  @Operation(summary = "A weekly report; the head who opens it has read it")
  public MusterReport get(@PathParam("id") long id, @QueryParam("cursor") String cursor) {
    return musters.get(id, cursor);
  }

  /** A report as PDF or workbook. */
  @GET
  @Path("{id: [0-9]{1,18}}/{format: pdf|xlsx}")
  @Produces({
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    MediaType.APPLICATION_JSON
  })
  @Operation(summary = "A weekly report on paper or as a workbook")
  public Response file(
      @PathParam("id") long id, @PathParam("format") String format, @Context HttpHeaders headers) {
    Locale language =
        headers.getAcceptableLanguages().stream()
            .filter(each -> each.getLanguage().equals("hi"))
            .findFirst()
            .orElse(Locale.ENGLISH);
    Printout printout =
        format.equals("pdf") ? musters.pdf(id, language) : musters.xlsx(id, language);
    return Response.ok(printout.content(), printout.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + printout.fileName())
        .build();
  }

  /** Takes a measure about somebody in the report. */
  @POST
  @Path("{id: [0-9]{1,18}}/measures")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Warn, ask to explain, cut pay or condone")
  public Response take(@PathParam("id") long id, NewMeasure body) {
    if (body == null) {
      throw InvalidInput.of("", "required", "");
    }
    musters.take(id, body);
    return Response.status(Response.Status.CREATED).entity(musters.get(id, null)).build();
  }

  /** Scores over the last weeks. */
  @GET
  @Path("scores")
  @Operation(summary = "Scores of people and departments over twelve weeks, and their rule")
  public Scores scores() {
    return new Scores(musters.rule(), musters.people(), musters.departments());
  }
}
