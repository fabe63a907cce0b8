package org.jansetu.receipt;

import com.lowagie.text.Element;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jansetu.fees.ChargeRange;
import org.jansetu.paper.Figures;
import org.jansetu.paper.Grid;
import org.jansetu.paper.Paper;
import org.jansetu.shared.LocalText;

/** Sets the rate list in both languages, large enough to be read on a wall. */
final class RateListPdf {

  private static final int POINTS = 10;
  private static final String MARK = " *";

  private RateListPdf() {}

  /** What stands above and below the list. */
  record Head(
      LocalText programme,
      LocalText title,
      LocalText note,
      LocalText illustrative,
      String helpline,
      LocalDate on) {}

  /** The services of one category. */
  record Section(LocalText name, List<Rate> rates) {}

  /**
   * A service's row.
   *
   * @param range what it costs, or null where nothing says
   * @param isBesidesBill whether the bill comes on top
   * @param days working days promised, or null
   */
  record Rate(
      String code,
      LocalText name,
      ChargeRange range,
      boolean isBesidesBill,
      Integer days,
      boolean isIllustrative) {}

  static byte[] of(Head head, List<Section> sections) {
    Labels hi = Labels.in(Labels.HINDI);
    Labels en = Labels.in(Locale.ENGLISH);
    Grid table = Grid.of(POINTS, 13, 55, 22, 10);
    table.title(both(head.programme()), 20, Element.ALIGN_CENTER);
    table.title(both(head.title()), 15, Element.ALIGN_CENTER);
    String day = SlipMaker.DAY.format(head.on());
    table.across(
        hi.get("rate.ondate", day) + " / " + en.get("rate.ondate", day), Element.ALIGN_CENTER);
    head(table, "rate.code", Element.ALIGN_LEFT);
    head(table, "rate.service", Element.ALIGN_LEFT);
    head(table, "rate.charge", Element.ALIGN_RIGHT);
    head(table, "rate.days", Element.ALIGN_RIGHT);
    table.table().setHeaderRows(4);
    boolean isMarked = false;
    for (Section section : sections) {
      table.heading(both(section.name()));
      for (Rate rate : section.rates()) {
        isMarked = isMarked || rate.isIllustrative();
        table
            .text(rate.code())
            .text(both(rate.name()) + (rate.isIllustrative() ? MARK : ""))
            .amount(charge(rate, hi, en))
            .amount(rate.days() == null ? "" : Integer.toString(rate.days()));
      }
    }
    table.rule().across(both(head.note()), Element.ALIGN_LEFT);
    if (isMarked) {
      table.across(MARK + " " + both(head.illustrative()), Element.ALIGN_LEFT);
    }
    if (!head.helpline().isEmpty()) {
      String label = hi.get("helpline") + " / " + en.get("helpline") + ": " + head.helpline();
      table.title(label, 14, Element.ALIGN_CENTER);
    }
    return Paper.sheets(table.table(), head.title().en(), Labels.HINDI, "{0}");
  }

  /** Such as ₹ 10.00, ₹ 10.00 – 50.00, ₹ 10.00 from, or Free; the bill itself comes on top. */
  private static String charge(Rate rate, Labels hi, Labels en) {
    ChargeRange range = rate.range();
    if (range == null) {
      return "";
    }
    String text;
    if (range.max() == null) {
      String from = hi.get("rate.from") + " / " + en.get("rate.from");
      text = Figures.rupees(range.min()) + " " + from;
    } else if (range.max().isZero()) {
      text = hi.get("rate.free") + " / " + en.get("rate.free");
    } else if (range.min().equals(range.max())) {
      text = Figures.rupees(range.min());
    } else {
      text = Figures.rupees(range.min()) + " – " + Figures.plain(range.max());
    }
    return rate.isBesidesBill()
        ? text + "\n+ " + hi.get("rate.bill") + " / " + en.get("rate.bill")
        : text;
  }

  private static void head(Grid table, String key, int align) {
    String both = Labels.in(Labels.HINDI).get(key) + "\n" + Labels.in(Locale.ENGLISH).get(key);
    table.head(both, align);
  }

  private static String both(LocalText text) {
    return text.hi() == null ? text.en() : text.hi() + " / " + text.en();
  }
}
