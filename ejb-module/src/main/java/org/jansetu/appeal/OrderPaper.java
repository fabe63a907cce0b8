package org.jansetu.appeal;

import com.lowagie.text.Element;
import java.util.List;
import java.util.Locale;
import org.jansetu.paper.Grid;
import org.jansetu.paper.Paper;
import org.jansetu.paper.Printout;
import org.jansetu.shared.LocalText;

/**
 * An order on a sheet of A4, Hindi above English.
 *
 * @param title what kind of order
 * @param number its number
 * @param programme whose it is
 * @param act under which law, or null
 * @param lines what it says, each with its label
 * @param text what is ordered
 */
record OrderPaper(
    LocalText title,
    String number,
    LocalText programme,
    LocalText act,
    List<Line> lines,
    LocalText text) {

  private static final int POINTS = 11;

  /** A value with the key of its label. */
  record Line(String label, String value) {}

  Printout print() {
    Grid sheet = Grid.of(POINTS, 1);
    sheet.title(both(programme), 15, Element.ALIGN_CENTER);
    if (act != null) {
      sheet.across(both(act), Element.ALIGN_CENTER);
    }
    sheet.rule().across(" ", Element.ALIGN_CENTER);
    sheet.title(both(title), 14, Element.ALIGN_CENTER);
    sheet.across(" ", Element.ALIGN_CENTER);
    Grid facts = Grid.of(POINTS, 42, 58);
    facts.text(Labels.both("number")).strong(number);
    for (Line line : lines) {
      if (line.value() != null && !line.value().isBlank()) {
        facts.text(Labels.both(line.label())).text(line.value());
      }
    }
    sheet.inner(facts).across(" ", Element.ALIGN_LEFT).rule();
    if (text.hi() != null) {
      sheet.text(text.hi()).text(" ");
    }
    sheet.text(text.en());
    return new Printout(
        "application/pdf",
        number + ".pdf",
        Paper.sheets(sheet.table(), title.en() + " " + number, Locale.forLanguageTag("hi"), null));
  }

  static String both(LocalText text) {
    return text.hi() == null || text.hi().equals(text.en())
        ? text.en()
        : text.hi() + " / " + text.en();
  }
}
