package org.jansetu.web.auditor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jansetu.ledger.AccountKind;
import org.jansetu.ledger.Ledger;
import org.jansetu.ledger.TransferQuery;
import org.jansetu.ledger.TransferView;
import org.jansetu.shared.Money;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Programmes;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** Every transfer, searched by day, account and posting. */
@Named
@RequestScoped
public class LedgerView {

  private static final int PAGE_SIZE = 50;

  @Inject private Ledger ledger;
  @Inject private Programmes programmes;
  @Inject private PageFrame page;

  private String from;
  private String until;
  private String kind;
  private String owner;
  private String posting;
  private String cursor;
  private Page<TransferView> found;

  /**
   * A transfer as the table shows it.
   *
   * @param at when it was written
   * @param posting the posting it belongs to
   * @param debit the account that gave
   * @param credit the account that received
   * @param amount how much
   * @param reason why, in words
   */
  public record Row(
      String at, long posting, String debit, String credit, Money amount, String reason) {}

  /**
   * A kind of account to choose.
   *
   * @param code its code
   * @param name in words
   * @param chosen whether it is chosen now
   */
  public record Kind(String code, String name, boolean chosen) {}

  /** The transfers wanted, newest first. */
  public List<Row> getRows() {
    return found().items().stream().map(this::row).toList();
  }

  /** The kinds of account to choose from. */
  public List<Kind> getKinds() {
    return Arrays.stream(AccountKind.values())
        .map(one -> new Kind(one.code(), name(one.code()), one.code().equals(kind)))
        .toList();
  }

  /** The address of the next page, or null. */
  public String getNextUrl() {
    return found().nextCursor() == null
        ? null
        : new QueryUrl("/auditor/ledger.xhtml")
            .with("from", getFrom())
            .with("until", getUntil())
            .with("kind", kind)
            .with("owner", owner)
            .with("posting", posting)
            .with("cursor", found().nextCursor())
            .toString();
  }

  private Row row(TransferView one) {
    return new Row(
        Days.of(one.at(), page.locale()),
        one.posting(),
        account(one.debit()),
        account(one.credit()),
        one.amount(),
        page.texts().find("reason.", one.reason()));
  }

  private String account(String key) {
    int colon = key.indexOf(':');
    return colon < 0 ? key : name(key.substring(0, colon)) + " · " + key.substring(colon + 1);
  }

  private String name(String code) {
    return page.texts().find("account.", code);
  }

  private Page<TransferView> found() {
    if (found == null) {
      boolean numbered = posting != null && posting.strip().matches("\\d{1,18}");
      found =
          ledger.search(
              new TransferQuery(
                  numbered ? null : LocalDate.parse(getFrom()),
                  numbered ? null : LocalDate.parse(getUntil()),
                  kind,
                  owner == null ? null : owner.strip(),
                  numbered ? Long.valueOf(posting.strip()) : null,
                  cursor,
                  PAGE_SIZE));
    }
    return found;
  }

  /** The first day; today when none was asked for. */
  public String getFrom() {
    return Days.parse(from, today()).toString();
  }

  public void setFrom(String from) {
    this.from = from;
  }

  /** The last day. */
  public String getUntil() {
    return Days.parse(until, today()).toString();
  }

  public void setUntil(String until) {
    this.until = until;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getOwner() {
    return owner;
  }

  public void setOwner(String owner) {
    this.owner = owner;
  }

  public String getPosting() {
    return posting;
  }

  public void setPosting(String posting) {
    this.posting = posting;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }

  private LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }
}
