package org.jansetu.extract;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jansetu.counter.Transaction;
import org.jansetu.paper.Paper;
import org.jansetu.paper.Printout;
import org.jansetu.register.RegisterDefinition;
import org.jansetu.register.Registers;
import org.jansetu.stationery.SheetUse;
import org.jansetu.stationery.Stationery;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.ServerSettings;

/** Prints a copy on plain paper, or on numbered sheets that it uses up. */
@Dependent
class ExtractPress {

  @Inject private Registers registers;
  @Inject private Stationery stationery;
  @Inject private Programmes programmes;
  @Inject private ServerSettings settings;

  /**
   * What is printed.
   *
   * @param paid the charge
   * @param row what it paid for
   * @param sheet serial number of the sheet of the first page, or null for plain paper
   * @param language of the labels
   */
  record Order(Transaction paid, ExtractRow row, String sheet, Locale language) {}

  /**
   * A copy.
   *
   * @param printout the document
   * @param sheets the sheets that it used up
   */
  record Made(Printout printout, List<String> sheets) {}

  /** Refuses with sheet-not-available a sheet that does not lie at the kiosk unused. */
  Made print(Order order) {
    ExtractRow row = order.row();
    RegisterDefinition register =
        registers.findDefinition(row.register()).orElseThrow(NotFound::new);
    ExtractPdf paper = new ExtractPdf(order.language(), programmes.current(), settings);
    if (order.sheet() == null) {
      return new Made(paper.of(order.paid(), row, register), List.of());
    }
    // How many pages there are is known when they are set; the line that names the sheets is as
    // long for one as for many.
    ExtractRow first = row.on(List.of(order.sheet()));
    int pages = Paper.pages(paper.of(order.paid(), first, register).content());
    String receipt = order.paid().receiptNumber();
    List<String> sheets =
        stationery.useEach(new SheetUse(order.sheet(), receipt, row.copy()), pages);
    return new Made(paper.of(order.paid(), row.on(sheets), register), sheets);
  }
}
