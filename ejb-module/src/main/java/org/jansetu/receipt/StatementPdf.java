package org.jansetu.receipt;

import com.lowagie.text.Element;
import java.text.MessageFormat;
import java.time.ZoneId;
import org.jansetu.paper.Figures;
import org.jansetu.paper.Grid;
import org.jansetu.paper.Paper;
import org.jansetu.shared.Money;
import org.jansetu.wallet.WalletStatement;

/** Sets a statement on sheets of A4. */
final class StatementPdf {

  private static final int POINTS = 9;

  private StatementPdf() {}

  static byte[] of(WalletStatement statement, String programme, ZoneId zone, Labels labels) {
    String title = labels.get("statement") + " " + statement.kiosk();
    String span =
        MessageFormat.format(
            labels.get("statement.span"),
            SlipMaker.DAY.format(statement.from()),
            SlipMaker.DAY.format(statement.until()));
    Grid table = Grid.of(POINTS, 24, 24, 13, 13, 13, 15);
    table.title(programme, 14, Element.ALIGN_LEFT);
    table.title(title + ", " + span, 11, Element.ALIGN_LEFT);
    table
        .head(labels.get("at"), Element.ALIGN_LEFT)
        .head(labels.get("reason"), Element.ALIGN_LEFT)
        .head(labels.get("posting"), Element.ALIGN_RIGHT)
        .head(labels.get("out"), Element.ALIGN_RIGHT)
        .head(labels.get("in"), Element.ALIGN_RIGHT)
        .head(labels.get("balance"), Element.ALIGN_RIGHT);
    table.table().setHeaderRows(3);
    edge(table, labels.get("opening"), statement.opening());
    for (WalletStatement.Entry entry : statement.entries()) {
      boolean isOut = entry.amount().isNegative();
      table
          .text(SlipMaker.moment(entry.at(), zone))
          .text(StatementCsv.reason(entry, labels))
          .amount(Long.toString(entry.posting()))
          .amount(isOut ? Figures.plain(Money.ZERO.minus(entry.amount())) : "")
          .amount(isOut ? "" : Figures.plain(entry.amount()))
          .amount(Figures.plain(entry.balance()));
    }
    edge(table, labels.get("closing"), statement.closing());
    return Paper.sheets(table.table(), title, labels.language(), labels.get("page"));
  }

  private static void edge(Grid table, String label, Money balance) {
    table.text("").strong(label).text("").text("").text("").amount(Figures.plain(balance));
  }
}
