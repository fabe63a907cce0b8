package org.jansetu.attendance;

import com.lowagie.text.Element;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jansetu.paper.Grid;
import org.jansetu.paper.Paper;
import org.jansetu.paper.Printout;
import org.jansetu.paper.QrCode;
import org.jansetu.shared.LocalText;

/** Who sits at a centre on which weekday: for the wall of the building, Hindi above English. */
final class NoticePaper {

  private static final String LABELS = "org.jansetu.attendance.Labels";
  private static final Locale HINDI = Locale.forLanguageTag("hi");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
  private static final int POINTS = 12;
  private static final int TITLE = 20;
  private static final int NAME = 17;
  private static final int SQUARE = 90;
  private static final String MARK = " *";

  private NoticePaper() {}

  /**
   * What stands above and below the list.
   *
   * @param programme the programme's name
   * @param centre the centre's name
   * @param code its code
   * @param on the day from which this is so
   * @param helpline where one can complain; empty where there is no number
   * @param url where one reads who is there now
   */
  record Head(
      LocalText programme,
      LocalText centre,
      String code,
      LocalDate on,
      String helpline,
      String url) {}

  /** Hours of one weekday, 1 for Monday. */
  record Hours(int weekday, LocalTime from, LocalTime until) {}

  /** Somebody with the hours of the week, the earliest weekday first. */
  record Sitter(
      LocalText name,
      LocalText designation,
      LocalText department,
      boolean isIllustrative,
      List<Hours> hours) {

    Sitter {
      hours = List.copyOf(hours);
    }

    /** With the hours of another as well. */
    Sitter and(Sitter other) {
      List<Hours> all = new ArrayList<>(hours);
      all.addAll(other.hours);
      return new Sitter(name, designation, department, isIllustrative, all);
    }
  }

  static Printout of(Head head, List<Sitter> sitters) {
    ResourceBundle hi = labels(HINDI);
    ResourceBundle en = labels(Locale.ROOT);
    Grid page = Grid.of(POINTS, 40, 28, 32);
    page.title(both(head.programme()), POINTS, Element.ALIGN_CENTER);
    page.title(hi.getString("title"), TITLE, Element.ALIGN_CENTER);
    page.title(en.getString("title"), TITLE, Element.ALIGN_CENTER);
    page.title(lines(head.centre()), NAME, Element.ALIGN_CENTER);
    page.across(
        head.code() + " · " + both(hi, en, "from") + " " + DAY.format(head.on()),
        Element.ALIGN_CENTER);
    for (String key : List.of("who", "department", "when")) {
      page.head(both(hi, en, key), Element.ALIGN_LEFT);
    }
    boolean isMarked = false;
    for (Sitter one : sitters) {
      isMarked = isMarked || one.isIllustrative();
      page.inner(
          Grid.of(POINTS, 1)
              .strong(lines(one.designation()))
              .text(lines(one.name()) + (one.isIllustrative() ? MARK : "")));
      page.text(lines(one.department()));
      page.strong(hours(one, hi) + "\n" + hours(one, en));
      page.rule();
    }
    if (sitters.isEmpty()) {
      page.across(both(hi, en, "nobody"), Element.ALIGN_LEFT);
    }
    page.across(hi.getString("complain"), Element.ALIGN_LEFT);
    page.across(en.getString("complain"), Element.ALIGN_LEFT);
    if (!head.helpline().isEmpty()) {
      page.title(both(hi, en, "helpline") + ": " + head.helpline(), NAME, Element.ALIGN_CENTER);
    }
    if (isMarked) {
      page.across(MARK.strip() + " " + both(hi, en, "illustrative"), Element.ALIGN_LEFT);
    }
    page.across(both(hi, en, "now") + ": " + head.url(), Element.ALIGN_CENTER);
    Grid square = Grid.of(POINTS, 1).picture(QrCode.of(head.url()).image(), SQUARE);
    Grid whole = Grid.of(POINTS, 1).inner(page).inner(square);
    return new Printout(
        "application/pdf",
        "notice-" + head.code() + ".pdf",
        Paper.sheets(whole.table(), en.getString("title"), HINDI, "{0}"));
  }

  /** The days of the same hours stand together: Mon, Wed, Fri 11:00–13:00. */
  private static String hours(Sitter one, ResourceBundle labels) {
    Map<String, String> days = new LinkedHashMap<>();
    for (Hours hours : one.hours()) {
      String day = labels.getString("day." + hours.weekday());
      days.merge(
          hours.from() + "–" + hours.until(), day, (earlier, later) -> earlier + ", " + later);
    }
    return days.entrySet().stream()
        .map(same -> same.getValue() + " " + same.getKey())
        .collect(Collectors.joining("\n"));
  }

  private static String lines(LocalText text) {
    return text.hi() == null ? text.en() : text.hi() + "\n" + text.en();
  }

  private static String both(LocalText text) {
    return text.hi() == null ? text.en() : text.hi() + " / " + text.en();
  }

  private static String both(ResourceBundle hi, ResourceBundle en, String key) {
    return hi.getString(key) + " / " + en.getString(key);
  }

  private static ResourceBundle labels(Locale language) {
    return ResourceBundle.getBundle(LABELS, language, NoticePaper.class.getClassLoader());
  }
}
