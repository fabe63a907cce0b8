package org.jansetu.api.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.attendance.CentreDay;
import org.jansetu.attendance.DayRow;
import org.jansetu.attendance.Presence;
import org.jansetu.attendance.PresenceBoard;
import org.jansetu.attendance.PublicDay;
import org.jansetu.attendance.PublicRow;
import org.jansetu.attendance.Stranger;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;

/**
 * Who is due, who is here. Without a login, and for everybody who neither keeps rosters nor watches
 * over them, it is what the public may know.
 */
@ApplicationScoped
@Path("presence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Presence", description = "Rosters, who is due and who is there")
public class PresenceResource {

  private static final Role[] WATCHING = {
    Role.STATE_ADMIN,
    Role.AUDITOR,
    Role.COLLECTOR,
    Role.SOCIETY_ADMIN,
    Role.DEPARTMENT_HEAD,
    Role.COORDINATOR,
    Role.CENTRE_OFFICER,
    Role.FUNCTIONARY
  };

  @Inject private Presence presence;
  @Inject private Callers callers;

  /** A centre of the board; level is green, amber or red. */
  public record Centre(
      String centre,
      LocalText name,
      String level,
      int due,
      int here,
      int late,
      int awaited,
      int overdue,
      int absent,
      int excused,
      int unseen,
      String deviceSilentSince) {

    static Centre of(CentreDay one) {
      return new Centre(
          one.centre(),
          one.name(),
          one.level(),
          one.due(),
          one.here(),
          one.late(),
          one.awaited(),
          one.overdue(),
          one.absent(),
          one.excused(),
          one.unseen(),
          text(one.silentSince()));
    }
  }

  /** Centres on a day, the worst first. */
  public record BoardAnswer(
      LocalDate on,
      int centres,
      int due,
      int here,
      int absent,
      int excused,
      List<Centre> items,
      String nextCursor) {}

  /** Somebody at a centre, for those who may know. */
  public record Person(
      String pin,
      LocalText name,
      LocalText designation,
      String department,
      String from,
      String until,
      String status,
      Integer lateMinutes,
      Integer earlyMinutes,
      String firstAt,
      String lastAt,
      String way,
      boolean regularised) {

    static Person of(DayRow one) {
      return new Person(
          one.person().pin(),
          one.person().name(),
          one.person().designation(),
          one.person().department(),
          text(one.from()),
          text(one.until()),
          one.status(),
          one.lateMinutes(),
          one.earlyMinutes(),
          text(one.firstAt()),
          text(one.lastAt()),
          one.way(),
          one.regularised());
    }
  }

  /** A centre on a day, for those who may know. */
  public record CentreAnswer(String centre, LocalDate on, List<Person> items, String nextCursor) {}

  /** Somebody at a centre, for everybody; state is here, awaited, gone or away. */
  public record Sitter(
      LocalText name,
      LocalText designation,
      LocalText department,
      String from,
      String until,
      String state,
      boolean illustrative) {

    static Sitter of(PublicRow one) {
      return new Sitter(
          one.name(),
          one.designation(),
          one.department(),
          text(one.from()),
          text(one.until()),
          one.state(),
          one.illustrative());
    }
  }

  /** A centre on a day, for everybody. */
  public record PublicAnswer(
      String centre,
      LocalText name,
      LocalDate on,
      String closed,
      List<Sitter> items,
      String nextCursor) {

    static PublicAnswer of(PublicDay day) {
      return new PublicAnswer(
          day.centre().code(),
          day.centre().name(),
          day.day(),
          day.closed(),
          day.rows().stream().map(Sitter::of).toList(),
          null);
    }
  }

  /** Punches of a PIN that are nobody's duty; kind is unknown-pin or other-centre. */
  public record Odd(
      LocalDate day,
      String centre,
      String pin,
      String kind,
      int punches,
      String firstAt,
      String lastAt) {

    static Odd of(Stranger one) {
      return new Odd(
          one.day(),
          one.centre(),
          one.pin(),
          one.kind(),
          one.punches(),
          text(one.firstAt()),
          text(one.lastAt()));
    }
  }

  /** These days and all between. */
  public record Span(LocalDate from, LocalDate until) {}

  /** How many centres and days are reckoned again. */
  public record Marked(int marked) {}

  /** A centre's people on a day, or all centres where none is named. */
  @GET
  @Operation(summary = "Who is due and who is here; without a login the public part, by centre")
  public Object presence(@QueryParam("centre") String centre, @QueryParam("on") String on) {
    LocalDate day = Parameters.day("on", on);
    if (List.of(WATCHING).stream().noneMatch(callers.current()::has)) {
      Required.of(centre, "/centre").check();
      return PublicAnswer.of(presence.publicDay(centre, day));
    }
    if (centre != null) {
      List<Person> people = presence.centre(centre, day).stream().map(Person::of).toList();
      return new CentreAnswer(centre, day, people, null);
    }
    PresenceBoard board = presence.board(day);
    return new BoardAnswer(
        board.day(),
        board.centres(),
        board.due(),
        board.here(),
        board.absent(),
        board.excused(),
        board.shown().stream().map(Centre::of).toList(),
        null);
  }

  /** Has days reckoned again, as after a register was mended; 202, it is done in a moment. */
  @POST
  @Path("reckonings")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Reckon days again from rosters, exemptions and punches, for the State")
  public Response reckon(Span body) {
    Required.of(body, "").and(body.from(), "/from").and(body.until(), "/until").check();
    int marked = presence.reckonAgain(body.from(), body.until());
    return Response.accepted(new Marked(marked)).build();
  }

  /** Punches that are nobody's duty, on these days. */
  @GET
  @Path("strangers")
  @Operation(summary = "Punches of a PIN that nobody has, or of somebody of another centre")
  public ListAnswer<Odd> strangers(
      @QueryParam("from") String from, @QueryParam("until") String until) {
    return new ListAnswer<>(
        presence.strangers(Parameters.day("from", from), Parameters.day("until", until)).stream()
            .map(Odd::of)
            .toList(),
        null);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
