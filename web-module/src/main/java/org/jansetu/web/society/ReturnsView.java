package org.jansetu.web.society;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jansetu.returns.ReturnCount;
import org.jansetu.returns.ReturnLine;
import org.jansetu.returns.ReturnOverview;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** Returns of many kiosks: who has told, who told late, who has not. */
@Named("allReturns")
@RequestScoped
public class ReturnsView {

  private static final String PAGE = "/society/returns.xhtml";

  @Inject private ReturnOverview overview;
  @Inject private PageFrame page;

  private String code;
  private String from;

  /**
   * A return of one period.
   *
   * @param name what it is called
   * @param department for whom it is made
   * @param period which days
   * @param due until when
   * @param count how many kiosks
   * @param style how what is missing looks
   * @param url what shows the kiosks
   */
  public record Row(
      String name,
      String department,
      String period,
      String due,
      ReturnCount count,
      String style,
      String url) {}

  /**
   * What one kiosk told.
   *
   * @param kiosk its code and name
   * @param status how its return stands
   * @param style how that looks
   * @param submitted when and by whom; empty where it is not
   */
  public record Line(String kiosk, String status, String style, String submitted) {}

  /** The returns, newest period first. */
  public List<Row> getRows() {
    return overview.counts().stream()
        .map(
            count ->
                new Row(
                    page.in(count.name()),
                    page.in(count.department().name()),
                    Days.of(count.from(), page.locale())
                        + (count.from().equals(count.until())
                            ? ""
                            : " – " + Days.of(count.until(), page.locale())),
                    Days.of(count.dueOn(), page.locale()),
                    count,
                    count.missing() == 0 ? "chip good" : count.isOver() ? "chip bad" : "chip",
                    new QueryUrl(PAGE)
                        .with("code", count.code())
                        .with("from", count.from())
                        .toString()))
        .toList();
  }

  /** Whether a return is open. */
  public boolean isOpen() {
    return code != null && !code.isBlank() && day() != null;
  }

  private LocalDate day() {
    return Days.parse(from, null);
  }

  /** What the open return is called. */
  public String getTitle() {
    return isOpen() ? page.in(overview.name(code)) + " · " + Days.of(day(), page.locale()) : "";
  }

  /** What each kiosk told for the open return. */
  public List<Line> getLines() {
    return isOpen() ? overview.lines(code, day()).stream().map(this::line).toList() : List.of();
  }

  private Line line(ReturnLine line) {
    String style =
        switch (line.status()) {
          case LATE -> "chip bad";
          case DUE, SUBMITTED_LATE -> "chip warn";
          case SUBMITTED -> "chip good";
          case RUNNING -> "chip";
        };
    String corrected =
        line.corrections() == 0
            ? ""
            : " · " + page.texts().get("returns.corrected", line.corrections());
    return new Line(
        line.kiosk() + " · " + page.in(line.name()),
        page.text("returns.status." + line.status().code()),
        style,
        line.submittedOn() == null
            ? ""
            : Days.of(line.submittedOn(), page.locale()) + " · " + line.by() + corrected);
  }

  /** The address of the open return as a file, csv or xlsx. */
  public String file(String format) {
    return new QueryUrl("/society/returns-file")
        .with("code", code)
        .with("from", from)
        .with("format", format)
        .with("language", page.getLanguage())
        .toString();
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }
}
