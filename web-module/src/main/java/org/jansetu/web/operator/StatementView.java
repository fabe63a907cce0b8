package org.jansetu.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jansetu.reporting.Reports;
import org.jansetu.shared.Money;
import org.jansetu.tenancy.Programmes;
import org.jansetu.wallet.WalletStatement;
import org.jansetu.wallet.Wallets;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** The kiosk's account: every entry with the balance after it. */
@Named
@RequestScoped
public class StatementView {

  /** What one page shows; the whole span is in the file. */
  private static final int MOST_SHOWN = 100;

  @Inject private Wallets wallets;
  @Inject private Reports reports;
  @Inject private Programmes programmes;
  @Inject private PageFrame page;

  private String from;
  private String until;
  private WalletStatement found;

  /**
   * An entry as the table shows it.
   *
   * @param at when
   * @param reason why, in words
   * @param posting the posting's number
   * @param out what went out, or null
   * @param in what came in, or null
   * @param balance the balance after it
   */
  public record Row(String at, String reason, long posting, Money out, Money in, Money balance) {}

  /** The account in the span. */
  public WalletStatement getStatement() {
    if (found == null) {
      found = wallets.ownStatement(LocalDate.parse(getFrom()), LocalDate.parse(getUntil()));
    }
    return found;
  }

  /** The last entries of the span, oldest first. */
  public List<Row> getRows() {
    List<WalletStatement.Entry> entries = getStatement().entries();
    return entries.subList(Math.max(0, entries.size() - MOST_SHOWN), entries.size()).stream()
        .map(this::row)
        .toList();
  }

  /** How many earlier entries of the span are not shown. */
  public int getHidden() {
    return Math.max(0, getStatement().entries().size() - MOST_SHOWN);
  }

  /** What the kiosk has earned today. */
  public Money getCommission() {
    return reports.ownDay(today()).commission();
  }

  /** The address of the whole span as a file of that kind. */
  public String fileUrl(String format) {
    return new QueryUrl("/operator/statement-file")
        .with("from", getFrom())
        .with("until", getUntil())
        .with("format", format)
        .with("language", page.getLanguage())
        .toString();
  }

  private Row row(WalletStatement.Entry entry) {
    Money amount = entry.amount();
    return new Row(
        Days.of(entry.at(), page.locale()),
        page.texts().find("reason.", entry.reason()),
        entry.posting(),
        amount.isNegative() ? Money.ZERO.minus(amount) : null,
        amount.isNegative() ? null : amount,
        entry.balance());
  }

  /** The first day; today when none was asked for. */
  public String getFrom() {
    return Days.parse(from, today()).toString();
  }

  public void setFrom(String from) {
    this.from = from;
  }

  /** The last day; never before the first. */
  public String getUntil() {
    LocalDate last = Days.parse(until, today());
    LocalDate first = Days.parse(from, today());
    return (last.isBefore(first) ? first : last).toString();
  }

  public void setUntil(String until) {
    this.until = until;
  }

  private LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }
}
