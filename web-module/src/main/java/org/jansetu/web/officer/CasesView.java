package org.jansetu.web.officer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jansetu.reporting.CaseLine;
import org.jansetu.reporting.CaseListQuery;
import org.jansetu.reporting.CaseLists;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** The register of a department's cases, open and decided. */
@Named("officerCasesView")
@RequestScoped
public class CasesView {

  private static final int SHOWN = 50;

  @Inject private CaseLists cases;
  @Inject private PageFrame page;
  @Inject private Callers callers;

  private String from;
  private String until;
  private String state;
  private String text;
  private String cursor;
  private Page<CaseLine> found;
  private List<Row> rows;

  /**
   * A case in the list.
   *
   * @param line the case
   * @param service name of the service
   * @param filed when it was filed, in words
   * @param promised what was promised, in words
   * @param state where it stands, in words
   * @param style how that looks
   * @param url where it is opened, or null for whoever has no desk
   */
  public record Row(
      CaseLine line,
      String service,
      String filed,
      String promised,
      String state,
      String style,
      String url) {}

  /**
   * A choice.
   *
   * @param code its code
   * @param name what it is called
   * @param chosen whether it is chosen
   */
  public record Choice(String code, String name, boolean chosen) {}

  /** What the page asks for. */
  static CaseListQuery query(CaseListQuery usual, String... asked) {
    return new CaseListQuery(
        Days.parse(asked[0], usual.from()),
        Days.parse(asked[1], usual.until()),
        null,
        CaseListQuery.State.find(String.valueOf(asked[2])).orElse(usual.state()),
        asked[3] == null || asked[3].isBlank() ? null : asked[3].strip(),
        null);
  }

  private Page<CaseLine> found() {
    if (found == null) {
      found = cases.list(query(cases.lastMonth(), from, until, state, text), cursor, SHOWN);
    }
    return found;
  }

  /** The cases of this page. */
  public List<Row> getRows() {
    if (rows == null) {
      rows = found().items().stream().map(this::row).toList();
    }
    return rows;
  }

  private Row row(CaseLine line) {
    boolean isOpen = line.decidedOn() == null;
    String key = line.isLate() ? "late" : isOpen ? "open" : "decided";
    return new Row(
        line,
        page.in(line.serviceName()),
        Days.of(line.filedOn(), page.locale()),
        line.promisedOn() == null ? "–" : Days.of(line.promisedOn(), page.locale()),
        page.text("register.is." + key),
        line.isLate() ? "chip bad" : isOpen ? "chip" : "chip good",
        callers.current().has(Role.DEPARTMENT_OFFICER)
            ? new QueryUrl("/officer/desk.xhtml").with("number", line.number()).toString()
            : null);
  }

  /** What became of the cases, to choose from. */
  public List<Choice> getStates() {
    String chosen =
        CaseListQuery.State.find(String.valueOf(state)).orElse(CaseListQuery.State.ALL).code();
    return Arrays.stream(CaseListQuery.State.values())
        .map(
            one ->
                new Choice(
                    one.code(), page.text("register." + one.code()), one.code().equals(chosen)))
        .toList();
  }

  /** Where the next page is, or null. */
  public String getNextUrl() {
    return found().nextCursor() == null
        ? null
        : url("/officer/cases.xhtml").with("cursor", found().nextCursor()).toString();
  }

  /** Where the list is had as a file. */
  public String file(String format) {
    return url("/officer/case-table")
        .with("language", page.getLanguage())
        .with("format", format)
        .toString();
  }

  private QueryUrl url(String address) {
    return new QueryUrl(address)
        .with("from", getFrom())
        .with("until", getUntil())
        .with("state", state == null ? "" : state)
        .with("text", text == null ? "" : text);
  }

  /** The first day, typed or usual. */
  public String getFrom() {
    return query(cases.lastMonth(), from, until, state, text).from().toString();
  }

  public void setFrom(String from) {
    this.from = from;
    forget();
  }

  /** The last day, typed or usual. */
  public String getUntil() {
    return query(cases.lastMonth(), from, until, state, text).until().toString();
  }

  public void setUntil(String until) {
    this.until = until;
    forget();
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
    forget();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
    forget();
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
    forget();
  }

  private void forget() {
    found = null;
    rows = null;
  }
}
