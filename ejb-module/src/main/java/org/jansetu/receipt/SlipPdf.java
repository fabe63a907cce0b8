package org.jansetu.receipt;

import com.lowagie.text.Element;
import java.util.List;
import org.jansetu.paper.Grid;
import org.jansetu.paper.Paper;
import org.jansetu.paper.QrCode;

/** Sets a receipt on a sheet or on a roll. */
final class SlipPdf {

  private static final int SHEET_POINTS = 10;
  private static final int ROLL_POINTS = 8;
  private static final int SHEET_SQUARE = 140;
  private static final int ROLL_SQUARE = 130;

  private SlipPdf() {}

  /** On A4: the facts on the left, the square on the right. */
  static byte[] sheet(Slip slip) {
    Grid page = Grid.of(SHEET_POINTS, 1);
    Grid name =
        Grid.of(SHEET_POINTS, 1).title(slip.programme(), 18, Element.ALIGN_LEFT).text(slip.state());
    Grid mark = Grid.of(SHEET_POINTS, 1).title(slip.title(), 14, Element.ALIGN_RIGHT);
    mark(mark, slip, Element.ALIGN_RIGHT);
    page.inner(Grid.of(SHEET_POINTS, 3, 2).inner(name).inner(mark)).rule();
    page.inner(
            Grid.of(SHEET_POINTS, 70, 30)
                .inner(facts(slip.facts(), SHEET_POINTS))
                .inner(check(slip.check(), SHEET_POINTS, SHEET_SQUARE)))
        .rule();
    rest(page, slip);
    return Paper.sheets(page.table(), slip.title() + " " + slip.number(), slip.language(), null);
  }

  /** On 80 mm: everything under each other. */
  static byte[] roll(Slip slip) {
    Grid page =
        Grid.of(ROLL_POINTS, 1)
            .title(slip.programme(), 14, Element.ALIGN_CENTER)
            .across(slip.state(), Element.ALIGN_CENTER)
            .title(slip.title(), 11, Element.ALIGN_CENTER);
    mark(page, slip, Element.ALIGN_CENTER);
    page.rule().inner(facts(slip.facts(), ROLL_POINTS)).rule();
    rest(page, slip);
    page.rule().inner(check(slip.check(), ROLL_POINTS, ROLL_SQUARE));
    return Paper.roll(page.table(), slip.title() + " " + slip.number(), slip.language());
  }

  private static void mark(Grid target, Slip slip, int align) {
    if (slip.isSpoilt()) {
      target.loud(slip.mark(), align);
    } else {
      target.title(slip.mark(), target.points() + 1, align);
    }
  }

  private static void rest(Grid page, Slip slip) {
    page.inner(charges(slip, page.points()));
    for (String words : slip.words()) {
      page.text(words);
    }
    if (!slip.borne().lines().isEmpty()) {
      Grid borne = Grid.of(page.points(), 68, 32);
      group(borne, slip.borne());
      page.rule().inner(borne);
    }
    if (!slip.promise().isEmpty()) {
      page.rule().inner(facts(slip.promise(), page.points()));
    }
    page.rule().inner(facts(slip.contacts(), page.points()));
    for (String note : slip.notes()) {
      page.text(note);
    }
  }

  private static Grid charges(Slip slip, int points) {
    Grid table = Grid.of(points, 68, 32);
    for (Slip.Group group : slip.charges()) {
      group(table, group);
    }
    Grid total = Grid.of(points, 36, 64).total(slip.total().label(), slip.total().value());
    return Grid.of(points, 1).inner(table).inner(total);
  }

  private static void group(Grid table, Slip.Group group) {
    table.heading(group.label());
    for (Fact line : group.lines()) {
      table.text(line.label()).amount(line.value());
    }
  }

  private static Grid facts(List<Fact> facts, int points) {
    Grid table = Grid.of(points, 34, 66);
    for (Fact fact : facts) {
      table.text(fact.label()).strong(fact.value());
    }
    return table;
  }

  private static Grid check(Slip.Check check, int points, int size) {
    return Grid.of(points, 1)
        .picture(QrCode.of(check.url()).image(), size)
        .across(check.invitation(), Element.ALIGN_CENTER)
        .across(check.code().label(), Element.ALIGN_CENTER)
        .title(check.code().value(), points, Element.ALIGN_CENTER);
  }
}
