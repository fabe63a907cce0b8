package org.jansetu.certificate;

import com.lowagie.text.Element;
import java.util.Locale;
import org.jansetu.paper.Grid;
import org.jansetu.paper.Paper;
import org.jansetu.paper.QrCode;
import org.jansetu.shared.LocalText;

/** Sets a certificate on a sheet of A4, Hindi above English. */
final class CertificatePdf {

  private static final int POINTS = 11;
  private static final int BODY = 13;
  private static final int SMALL = 8;
  private static final int SQUARE = 175;

  private CertificatePdf() {}

  static byte[] sheet(CertificatePage page) {
    CertificateText text = page.text();
    Grid sheet = Grid.of(POINTS, 1);
    centred(sheet, page.programme(), 16);
    if (page.state() != null) {
      sheet.across(both(page.state()), Element.ALIGN_CENTER);
    }
    sheet.title(both(text.department()), POINTS + 2, Element.ALIGN_CENTER).rule();
    sheet.across(" ", Element.ALIGN_CENTER);
    if (text.title().hi() != null) {
      sheet.title(text.title().hi(), 20, Element.ALIGN_CENTER);
    }
    sheet.title(text.title().en(), 15, Element.ALIGN_CENTER);
    sheet.across(" ", Element.ALIGN_CENTER);
    Grid body = Grid.of(BODY, 1);
    if (text.body().hi() != null) {
      body.text(text.body().hi()).text(" ");
    }
    sheet.inner(body.text(text.body().en()).text(" "));
    if (!text.facts().isEmpty()) {
      Grid facts = Grid.of(POINTS, 40, 60);
      for (CertificateText.Fact fact : text.facts()) {
        facts.text(both(fact.label())).strong(both(fact.value()));
      }
      sheet.inner(facts).text(" ");
    }
    sheet.rule().inner(Grid.of(POINTS, 62, 38).inner(issue(page)).inner(check(page)));
    sheet.rule().inner(notes(page));
    String title = text.title().en() + " " + page.number();
    return Paper.sheets(sheet.table(), title, Template.HINDI, null);
  }

  private static void centred(Grid sheet, LocalText text, int size) {
    sheet.title(both(text), size, Element.ALIGN_CENTER);
  }

  private static Grid issue(CertificatePage page) {
    Grid grid = Grid.of(POINTS - 1, 1).text(" ");
    line(grid, "number", page.number());
    line(grid, "decided", Answers.day(page.decidedOn()));
    if (page.validUntil() != null) {
      line(grid, "until", Answers.day(page.validUntil()));
    }
    line(grid, "officer", page.officer());
    if (page.text().order() != null) {
      line(grid, "order", page.text().order());
    }
    return grid;
  }

  private static void line(Grid grid, String label, String value) {
    grid.text(Labels.both(label)).strong(value);
  }

  private static Grid check(CertificatePage page) {
    return Grid.of(SMALL, 1)
        .picture(QrCode.of(page.square()).image(), SQUARE)
        .across(Labels.both("code"), Element.ALIGN_CENTER)
        .title(page.code(), POINTS, Element.ALIGN_CENTER);
  }

  private static Grid notes(CertificatePage page) {
    Grid grid = Grid.of(SMALL, 1).text(" ");
    for (Locale language : new Locale[] {Template.HINDI, Locale.ENGLISH}) {
      grid.text(
          Labels.in("check", language)
              + " "
              + page.address()
              + " . "
              + Labels.in(page.demonstration() ? "demonstration" : "signature", language)
              + " "
              + Labels.in("offline", language));
    }
    if (page.text().illustrative()) {
      grid.strong(Labels.both("illustrative"));
    }
    return grid;
  }

  /** One of them where both are the same or only one is known. */
  private static String both(LocalText text) {
    return text.hi() == null || text.hi().equals(text.en())
        ? text.en()
        : text.hi() + " / " + text.en();
  }
}
