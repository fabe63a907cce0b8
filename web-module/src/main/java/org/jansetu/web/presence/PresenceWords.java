package org.jansetu.web.presence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.jansetu.attendance.DayRow;
import org.jansetu.hierarchy.Department;
import org.jansetu.hierarchy.Departments;
import org.jansetu.network.KioskPlace;
import org.jansetu.network.Kiosks;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;

/** Presence in the reader's language. */
@Dependent
public class PresenceWords {

  @Inject private PageFrame page;
  @Inject private Departments departments;
  @Inject private Kiosks kiosks;

  /**
   * A person's day as a table shows it.
   *
   * @param day the day
   * @param centre the centre's name
   * @param name the person's
   * @param pin the number by which terminals know them
   * @param designation what they are
   * @param department the department's name
   * @param hours from when until when
   * @param status how it stands, in words
   * @param style how that looks
   * @param seen when they came and were seen last, and by which way it is known
   */
  public record Row(
      String day,
      String centre,
      String name,
      String pin,
      String designation,
      String department,
      String hours,
      String status,
      String style,
      String seen) {}

  /**
   * A centre to choose.
   *
   * @param code its code
   * @param name what the list says
   * @param chosen whether it is the one chosen now
   */
  public record Choice(String code, String name, boolean chosen) {}

  /** The day of a person. */
  public Row row(DayRow one) {
    return new Row(
        Days.of(one.day(), page.locale()),
        page.in(kiosks.place(one.centre()).name()),
        page.in(one.person().name()),
        one.person().pin(),
        page.in(one.person().designation()),
        department(one.person().department()),
        hours(one.from(), one.until()),
        status(one),
        style(one.status()),
        seen(one));
  }

  private String status(DayRow one) {
    String said = page.texts().find("presence.status.", one.status());
    if (one.lateMinutes() != null) {
      said += " · " + page.texts().get("presence.late.by", one.lateMinutes());
    }
    if (one.earlyMinutes() != null) {
      said += " · " + page.texts().get("presence.early.by", one.earlyMinutes());
    }
    return one.regularised() ? said + " · " + page.text("presence.regularised") : said;
  }

  /** How a status looks: red needs an act, amber a look, green nothing. */
  public static String style(String status) {
    return switch (status) {
      case "present" -> "chip good";
      case "absent" -> "chip bad";
      case "late", "early", "device-down", "not-rostered" -> "chip warn";
      default -> "chip";
    };
  }

  private String seen(DayRow one) {
    if (!one.isSeen()) {
      return "";
    }
    String from = Days.time(one.firstAt());
    String last = Days.time(one.lastAt());
    return (from.equals(last) ? from : from + "–" + last)
        + " · "
        + page.texts().find("presence.way.", one.way());
  }

  /** Hours of one day; empty where there are none. */
  public static String hours(LocalTime from, LocalTime until) {
    return from == null ? "" : from + "–" + until;
  }

  /** A department's name. */
  public String department(String code) {
    return departments.find(code).map(Department::name).map(page::in).orElse(code);
  }

  /** A centre to choose. */
  public Choice choice(KioskPlace place, String chosen) {
    return new Choice(
        place.code(), page.in(place.name()) + " · " + place.code(), place.code().equals(chosen));
  }
}
