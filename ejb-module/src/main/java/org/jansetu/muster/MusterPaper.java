package org.jansetu.muster;

import com.lowagie.text.Element;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jansetu.paper.Grid;
import org.jansetu.paper.Paper;
import org.jansetu.paper.Printout;
import org.jansetu.paper.Spreadsheet;
import org.jansetu.shared.LocalText;

/** A report on A4 and as a workbook, in Hindi or in English. */
final class MusterPaper {

  private static final String LABELS = "org.jansetu.muster.Labels";
  private static final Locale HINDI = Locale.forLanguageTag("hi");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
  private static final int POINTS = 8;
  private static final int TITLE = 13;
  private static final int SUBTITLE = 10;
  private static final int WEEK = 6;

  private MusterPaper() {}

  /** As many sheets as it takes, the most harm first. */
  static Printout pdf(LocalText programme, MusterReport report, Locale language) {
    ResourceBundle labels = labels(language);
    MusterHead head = report.head();
    String title = labels.getString("title") + " " + head.departmentName().in(language);
    Grid page = Grid.of(POINTS, 1);
    page.title(programme.in(language), SUBTITLE, Element.ALIGN_LEFT);
    page.title(title, TITLE, Element.ALIGN_LEFT);
    page.across(week(head, labels), Element.ALIGN_LEFT);
    page.across(sums(head.totals(), labels), Element.ALIGN_LEFT);
    page.across(labels.getString("rule") + harm(head.harm(), labels), Element.ALIGN_LEFT);
    Grid table = Grid.of(POINTS, 26, 24, 18, 7, 7, 8, 9, 9, 10, 22);
    for (String key :
        List.of(
            "person",
            "centre",
            "days",
            "due",
            "late",
            "absent",
            "cases",
            "citizens",
            "promiseDays",
            "measure")) {
      boolean isNumber = key.length() < 4 || "late absent cases citizens promiseDays".contains(key);
      table.head(labels.getString(key), isNumber ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
    }
    for (MusterLine line : report.lines()) {
      MusterTotals sums = line.totals();
      table.text(
          line.name().in(language)
              + ", "
              + line.designationName().in(language)
              + " ("
              + line.pin()
              + ")");
      table.text(line.centreName().in(language));
      table.text(days(line, labels));
      table.amount(Long.toString(sums.due()));
      table.amount(Long.toString(sums.late()));
      table.amount(Long.toString(sums.absent()));
      table.amount(Long.toString(sums.cases() + sums.grievances()));
      table.amount(Long.toString(sums.citizens()));
      table.amount(Long.toString(sums.promiseDays()));
      table.text(noted(line, labels));
    }
    page.rule().inner(table);
    page.across(labels.getString("letters"), Element.ALIGN_LEFT);
    return new Printout(
        "application/pdf",
        name(head) + ".pdf",
        Paper.sheets(page.table(), title, language, labels.getString("page")));
  }

  /** The same lines as a workbook. */
  static Printout xlsx(MusterReport report, Locale language) {
    ResourceBundle labels = labels(language);
    List<String> heading = new ArrayList<>();
    for (String key :
        List.of(
            "pin",
            "person",
            "designation",
            "centre",
            "days",
            "due",
            "present",
            "late",
            "lateMinutes",
            "early",
            "absent",
            "excused",
            "cases",
            "grievances",
            "citizens",
            "promiseDays",
            "measure")) {
      heading.add(labels.getString(key));
    }
    List<List<Object>> rows = new ArrayList<>();
    for (MusterLine line : report.lines()) {
      MusterTotals sums = line.totals();
      rows.add(
          Arrays.asList(
              line.pin(),
              line.name().in(language),
              line.designationName().in(language),
              line.centreName().in(language),
              days(line, labels),
              sums.due(),
              sums.present(),
              sums.late(),
              line.lateMinutes(),
              sums.early(),
              sums.absent(),
              sums.excused(),
              sums.cases(),
              sums.grievances(),
              sums.citizens(),
              sums.promiseDays(),
              noted(line, labels)));
    }
    return new Spreadsheet(name(report.head()), heading, rows).xlsx();
  }

  /** What this report counted besides. */
  private static String harm(HarmRule harm, ResourceBundle labels) {
    StringBuilder more = new StringBuilder();
    if (harm.lateMinutes() != null) {
      more.append(' ')
          .append(MessageFormat.format(labels.getString("rule.late"), harm.lateMinutes()));
    }
    if (harm.countsClosed()) {
      more.append(' ').append(labels.getString("rule.closed"));
    }
    return more.toString();
  }

  private static String name(MusterHead head) {
    return "presence-" + head.department() + "-" + head.week();
  }

  private static String week(MusterHead head, ResourceBundle labels) {
    return labels.getString("week")
        + " "
        + DAY.format(head.week())
        + " – "
        + DAY.format(head.week().plusDays(WEEK))
        + " · "
        + labels.getString("madeAt")
        + " "
        + DAY.format(head.madeAt());
  }

  private static String sums(MusterTotals sums, ResourceBundle labels) {
    StringBuilder text = new StringBuilder();
    Object[] shown = {
      "due",
      sums.due(),
      "present",
      sums.present(),
      "late",
      sums.late(),
      "absent",
      sums.absent(),
      "cases",
      sums.cases() + sums.grievances(),
      "promiseDays",
      sums.promiseDays()
    };
    for (int i = 0; i < shown.length; i += 2) {
      text.append(i == 0 ? "" : " · ").append(labels.getString((String) shown[i])).append(' ');
      text.append(shown[i + 1]);
    }
    return text.toString();
  }

  /** A letter for each day, Monday first. */
  private static String days(MusterLine line, ResourceBundle labels) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < line.days().size(); i++) {
      String day = line.days().get(i);
      letters.append(letters.isEmpty() ? "" : " ");
      letters.append(day == null ? "·" : labels.getString("day." + day));
      letters.append(line.mark(i));
    }
    return letters.toString();
  }

  /** What the head did, and what was learned since. */
  private static String noted(MusterLine line, ResourceBundle labels) {
    List<String> notes = new ArrayList<>();
    for (MeasureTaken measure : line.measures()) {
      String days = measure.payDays() == null ? "" : " (" + measure.payDays() + ")";
      notes.add(labels.getString("measure." + measure.kind().code()) + days);
    }
    for (Correction correction : line.corrections()) {
      notes.add(
          DAY.format(correction.day())
              + ": "
              + labels.getString("day." + correction.was())
              + " → "
              + labels.getString("day." + correction.became()));
    }
    return String.join("; ", notes);
  }

  private static ResourceBundle labels(Locale language) {
    Locale file = language.getLanguage().equals("hi") ? HINDI : Locale.ROOT;
    return ResourceBundle.getBundle(LABELS, file, MusterPaper.class.getClassLoader());
  }
}
