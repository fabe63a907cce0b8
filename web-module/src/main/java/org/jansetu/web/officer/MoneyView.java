package org.jansetu.web.officer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.CodedName;
import org.jansetu.settlement.DailyLine;
import org.jansetu.settlement.DailyQuery;
import org.jansetu.settlement.DailyReceipt;
import org.jansetu.settlement.DailyStatement;
import org.jansetu.settlement.DailyStatements;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** A department's money day by day, with the receipts behind each line. */
@Named("officerMoneyView")
@RequestScoped
public class MoneyView {

  private static final int SHOWN = 50;
  private static final String ADDRESS = "/officer/money.xhtml";

  @Inject private DailyStatements statements;
  @Inject private Catalogue catalogue;
  @Inject private Callers callers;
  @Inject private PageFrame page;

  private String from;
  private String until;
  private String department;
  private String day;
  private String service;
  private String cursor;
  private DailyStatement found;
  private List<Row> rows;
  private Page<DailyReceipt> receipts;

  /**
   * A line of the statement.
   *
   * @param line its figures
   * @param day the day, in words
   * @param service name of the service
   * @param url where its receipts are, or null where there are none
   */
  public record Row(DailyLine line, String day, String service, String url) {}

  /**
   * A receipt behind a line.
   *
   * @param receipt its figures
   * @param at when, in words
   * @param move what it did, in words
   */
  public record Slip(DailyReceipt receipt, String at, String move) {}

  /**
   * A department to choose.
   *
   * @param code its code
   * @param name what it is called
   * @param chosen whether it is chosen
   */
  public record Choice(String code, String name, boolean chosen) {}

  /** What a page or a file asks for. */
  static DailyQuery query(DailyQuery usual, String... asked) {
    return new DailyQuery(
        Days.parse(asked[0], usual.from()),
        Days.parse(asked[1], usual.until()),
        asked[2] == null || asked[2].isBlank() ? null : asked[2].strip());
  }

  private DailyQuery query() {
    return query(statements.lastWeek(null), from, until, getDepartment());
  }

  /** The statement. */
  public DailyStatement getFound() {
    if (found == null) {
      found = statements.statement(query());
    }
    return found;
  }

  /** Its lines. */
  public List<Row> getRows() {
    if (rows == null) {
      rows = getFound().lines().stream().map(this::row).toList();
    }
    return rows;
  }

  private Row row(DailyLine line) {
    boolean isReceipt = line.name() != null;
    return new Row(
        line,
        Days.of(line.day(), page.locale()),
        isReceipt ? page.in(line.name()) : page.text("money.other"),
        isReceipt
            ? url(ADDRESS).with("day", line.day()).with("service", line.service()) + "#receipts"
            : null);
  }

  /** Whether the reader chooses among departments. */
  public boolean isAbove() {
    return callers.current().has(Role.STATE_ADMIN) || callers.current().has(Role.AUDITOR);
  }

  /** The departments to choose from. */
  public List<Choice> getDepartments() {
    return catalogue.departments().stream()
        .map(one -> new Choice(one.code(), page.in(one.name()), one.code().equals(getDepartment())))
        .toList();
  }

  /** Whether the receipts of a line are shown. */
  public boolean isOpen() {
    return opened() != null && service != null && !service.isBlank();
  }

  private LocalDate opened() {
    return Days.parse(day, null);
  }

  /** Whose receipts are shown, in words. */
  public String getTitle() {
    return catalogue.find(service).map(one -> page.in(one.name())).orElse(service)
        + ", "
        + Days.of(opened(), page.locale());
  }

  /** The receipts of the open line. */
  public List<Slip> getSlips() {
    return receipts().items().stream()
        .map(one -> new Slip(one, Days.time(one.at()), page.text("money." + one.move())))
        .toList();
  }

  private Page<DailyReceipt> receipts() {
    if (receipts == null) {
      receipts =
          statements.receipts(
              new DailyQuery(opened(), opened(), getDepartment()), service, cursor, SHOWN);
    }
    return receipts;
  }

  /** Where more receipts are, or null. */
  public String getNextUrl() {
    return receipts().nextCursor() == null
        ? null
        : url(ADDRESS)
                .with("day", day)
                .with("service", service)
                .with("cursor", receipts().nextCursor())
            + "#receipts";
  }

  /** Where the statement is had as a file. */
  public String file(String format) {
    return url("/officer/money-file")
        .with("language", page.getLanguage())
        .with("format", format)
        .toString();
  }

  private QueryUrl url(String address) {
    return new QueryUrl(address)
        .with("from", getFrom())
        .with("until", getUntil())
        .with("department", getDepartment());
  }

  private void forget() {
    found = null;
    rows = null;
    receipts = null;
  }

  /** The first day, typed or usual. */
  public String getFrom() {
    return Days.parse(from, statements.lastWeek(null).from()).toString();
  }

  public void setFrom(String from) {
    this.from = from;
    forget();
  }

  /** The last day, typed or usual. */
  public String getUntil() {
    return Days.parse(until, statements.lastWeek(null).until()).toString();
  }

  public void setUntil(String until) {
    this.until = until;
    forget();
  }

  /** The department that was chosen, the first where none was; null for an officer. */
  public String getDepartment() {
    if (!isAbove()) {
      return null;
    }
    return department == null || department.isBlank()
        ? catalogue.departments().stream().map(CodedName::code).findFirst().orElse(null)
        : department;
  }

  public void setDepartment(String department) {
    this.department = department;
    forget();
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
    forget();
  }

  public String getService() {
    return service;
  }

  public void setService(String service) {
    this.service = service;
    forget();
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
    forget();
  }
}
