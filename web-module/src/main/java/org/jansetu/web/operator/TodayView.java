package org.jansetu.web.operator;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jansetu.counter.ChargeStatus;
import org.jansetu.counter.Transaction;
import org.jansetu.counter.TransactionQuery;
import org.jansetu.counter.Transactions;
import org.jansetu.shared.Money;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Programmes;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** What the kiosk has charged on one day: seen, printed again, cancelled. */
@Named
@ViewScoped
public class TodayView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PAGE_SIZE = 25;

  @Inject private transient Transactions transactions;
  @Inject private transient Programmes programmes;
  @Inject private transient PageFrame page;

  private String day;
  private String number;
  private String cursor;
  private long cancelling;
  private String reason;
  private transient Page<Transaction> found;

  /**
   * A transaction as the list shows it.
   *
   * @param id its id
   * @param receiptNumber its receipt
   * @param time the time of day
   * @param service what for
   * @param citizen who paid
   * @param paidBy how, in words
   * @param total what the citizen paid
   * @param status where it stands, in words
   * @param style how the status looks
   * @param why why it was reversed, or when it is looked at again
   * @param cancellable whether cancelling may be asked for
   */
  public record Row(
      long id,
      String receiptNumber,
      String time,
      String service,
      String citizen,
      String paidBy,
      Money total,
      String status,
      String style,
      String why,
      boolean cancellable) {}

  /** The transactions of the day, newest first. */
  public List<Row> getRows() {
    return found().items().stream().map(this::row).toList();
  }

  /** The address of the page after this one, or null. */
  public String getNextUrl() {
    return found().nextCursor() == null
        ? null
        : new QueryUrl("/operator/today.xhtml")
            .with("day", getDay())
            .with("number", number)
            .with("cursor", found().nextCursor())
            .toString();
  }

  /** Opens the panel that asks for the reason; nothing is cancelled yet. */
  public void ask(long id) {
    cancelling = id;
    reason = null;
  }

  /** Closes the panel. */
  public void keep() {
    cancelling = 0;
  }

  /** Cancels the receipt that the panel is open for. Refuses with not-cancellable and why. */
  public void cancel() {
    Transaction cancelled = transactions.cancel(cancelling, reason);
    cancelling = 0;
    found = null;
    FacesContext.getCurrentInstance()
        .addMessage(
            null, new FacesMessage(page.texts().get("today.cancelled", cancelled.receiptNumber())));
  }

  /** The transaction that the panel is open for, or null. */
  public Row getAsked() {
    return cancelling == 0 ? null : row(transactions.get(cancelling));
  }

  private Row row(Transaction made) {
    String why =
        switch (made.status()) {
          case PENDING -> page.texts().get("today.next-check", Days.time(made.nextCheckAt()));
          case REVERSED -> made.reversalReason() == null ? "" : made.reversalReason();
          case COMPLETED -> "";
        };
    return new Row(
        made.id(),
        made.receiptNumber(),
        Days.time(made.at()),
        page.in(made.serviceName()),
        made.citizen().name(),
        page.text("paid." + made.paidBy().code()),
        made.total(),
        page.text("status." + made.status().code()),
        switch (made.status()) {
          case PENDING -> "chip warn";
          case REVERSED -> "chip bad";
          case COMPLETED -> "chip good";
        },
        why,
        made.status() == ChargeStatus.COMPLETED && made.billerReference() == null);
  }

  private Page<Transaction> found() {
    if (found == null) {
      LocalDate on = Days.parse(day, LocalDate.now(programmes.current().zone()));
      boolean byNumber = number != null && !number.isBlank();
      found =
          transactions.list(
              new TransactionQuery(
                  byNumber ? null : on,
                  byNumber ? null : on,
                  null,
                  byNumber ? number.strip() : null,
                  cursor,
                  PAGE_SIZE));
    }
    return found;
  }

  /** The day that is listed, as {@code 2026-11-28}; today when none was asked for. */
  public String getDay() {
    return Days.parse(day, LocalDate.now(programmes.current().zone())).toString();
  }

  public void setDay(String day) {
    this.day = day;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
