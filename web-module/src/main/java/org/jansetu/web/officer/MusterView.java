package org.jansetu.web.officer;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jansetu.muster.Correction;
import org.jansetu.muster.HarmRule;
import org.jansetu.muster.Measure;
import org.jansetu.muster.MeasureTaken;
import org.jansetu.muster.MusterHead;
import org.jansetu.muster.MusterLine;
import org.jansetu.muster.MusterReport;
import org.jansetu.muster.MusterTotals;
import org.jansetu.muster.Musters;
import org.jansetu.muster.NewMeasure;
import org.jansetu.muster.Score;
import org.jansetu.muster.ScoreRule;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** The weekly reports on the desk of those who read them. */
@Named("muster")
@ViewScoped
public class MusterView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int WIDEST = 1000;
  private static final int MOST_SCORES = 20;
  private static final int PERCENT = 100;

  @Inject private transient Musters musters;
  @Inject private transient PageFrame page;
  @Inject private transient Callers callers;

  private long report;
  private String cursor;
  private String pin;
  private String centre;
  private String kind;
  private Integer payDays;
  private String orderNumber;
  private String remark;
  private transient List<MusterHead> heads;
  private transient MusterReport found;
  private transient List<Person> people;
  private transient List<Scored> scores;
  private transient List<Scored> departments;
  private transient List<Week> trend;

  /**
   * A report in the list.
   *
   * @param id its number
   * @param name the department
   * @param week its days, in words
   * @param totals its sums
   * @param harm what it counts as harm
   * @param state code of how it stands: read, unread or raised
   * @param style style class of the state
   * @param chosen whether it is open
   */
  public record Row(
      long id,
      String name,
      String week,
      MusterTotals totals,
      HarmRule harm,
      String state,
      String style,
      boolean chosen) {}

  /**
   * A person at a centre.
   *
   * @param pin the person
   * @param centre code of the centre
   * @param name name and designation
   * @param place name of the centre
   * @param days a word and a style for each day, Monday first
   * @param totals the sums
   * @param waiting applications and grievances that waited
   * @param harm length of the bar, 0 to 1000
   * @param notes what the head did and what was learned since, in words
   * @param chosen whether a measure is being taken
   */
  public record Person(
      String pin,
      String centre,
      String name,
      String place,
      List<Day> days,
      MusterTotals totals,
      long waiting,
      long harm,
      List<String> notes,
      boolean chosen) {}

  /** A day of a week: a letter, what it stands for, and its style class. */
  public record Day(String letter, String word, String style) {}

  /** A score with its bar, 0 to 1000 long, and what it is made of: some of all. */
  public record Scored(String name, String score, String attendance, String decided, long width) {}

  /** A week of the trend. */
  public record Week(String week, String percent, long width, long promiseDays) {}

  /** The reports, newest first. */
  public List<Row> getRows() {
    return heads().stream().map(this::row).toList();
  }

  private List<MusterHead> heads() {
    if (heads == null) {
      heads = musters.list(null);
      if (report == 0 && !heads.isEmpty()) {
        report = heads.get(0).id();
      }
    }
    return heads;
  }

  private Row row(MusterHead head) {
    String state = head.readAt() != null ? "read" : head.raisedAt() == null ? "unread" : "raised";
    return new Row(
        head.id(),
        page.in(head.departmentName()),
        Days.of(head.week(), page.locale()),
        head.totals(),
        head.harm(),
        page.text("muster.state." + state),
        state.equals("read") ? "days ok" : state.equals("unread") ? "days soon" : "days late",
        head.id() == report);
  }

  /** Opens a report. */
  public void open(long id) {
    report = id;
    cursor = null;
    pin = null;
    forget();
    heads = null;
  }

  private void forget() {
    found = null;
    people = null;
  }

  /** The open report, or null. */
  public Row getChosen() {
    return getFound() == null ? null : row(getFound().head());
  }

  /** The open report with its lines, or null. */
  private MusterReport getFound() {
    heads();
    if (found == null && report != 0) {
      found = musters.get(report, cursor);
    }
    return found;
  }

  /** Its people, the most harm first. */
  public List<Person> getPeople() {
    if (people == null) {
      people = getFound() == null ? List.of() : persons();
    }
    return people;
  }

  private List<Person> persons() {
    long most =
        Math.max(
            1,
            found.lines().stream().mapToLong(line -> line.totals().promiseDays()).max().orElse(1));
    return found.lines().stream().map(line -> person(line, most)).toList();
  }

  private Person person(MusterLine line, long most) {
    List<String> notes =
        new java.util.ArrayList<>(line.measures().stream().map(this::words).toList());
    line.corrections().forEach(each -> notes.add(words(each)));
    MusterTotals sums = line.totals();
    return new Person(
        line.pin(),
        line.centre(),
        page.in(line.name()) + ", " + page.in(line.designationName()),
        page.in(line.centreName()),
        IntStream.range(0, line.days().size()).mapToObj(i -> day(line, i)).toList(),
        sums,
        sums.cases() + sums.grievances(),
        sums.promiseDays() * WIDEST / most,
        notes,
        line.pin().equals(pin) && line.centre().equals(centre));
  }

  private Day day(MusterLine line, int at) {
    String code = line.days().get(at) == null ? "not-rostered" : line.days().get(at);
    String style =
        switch (code) {
          case "absent" -> "day bad";
          case "late", "early", "device-down" -> "day warn";
          case "present" -> "day good";
          default -> "day";
        };
    String way = line.way(at);
    String word = page.text("presence.status." + code);
    return new Day(
        page.text("muster.letter." + code) + line.mark(at),
        way == null ? word : word + " · " + page.texts().find("presence.way.", way),
        style);
  }

  private String words(MeasureTaken taken) {
    String days = taken.payDays() == null ? "" : " (" + taken.payDays() + ")";
    return page.text("measure." + taken.kind().code()) + days + ": " + taken.remark();
  }

  private String words(Correction learned) {
    return page.text("muster.corrected")
        + " "
        + Days.of(learned.day(), page.locale())
        + ": "
        + page.text("presence.status." + learned.was())
        + " → "
        + page.text("presence.status." + learned.became());
  }

  /** Whether more people follow. */
  public boolean isMore() {
    return getFound() != null && found.nextCursor() != null;
  }

  /** Turns the page. */
  public void more() {
    cursor = getFound().nextCursor();
    forget();
  }

  /** Whether the reader takes measures. */
  public boolean isDeciding() {
    return callers.current().has(Role.DEPARTMENT_HEAD) || callers.current().has(Role.COLLECTOR);
  }

  /** Whether the reader may have a week's reports made. */
  public boolean isMaking() {
    return callers.current().has(Role.STATE_ADMIN);
  }

  /** Chooses whom a measure is about. */
  public void choose(String person, String place) {
    pin = person;
    centre = place;
    people = null;
    kind = Measure.WARNING.code();
    payDays = null;
    orderNumber = null;
    remark = null;
  }

  /** Whom the measure is about, or null. */
  public Person getAbout() {
    return getPeople().stream().filter(Person::chosen).findFirst().orElse(null);
  }

  /** The measures there are. */
  public List<String> getKinds() {
    return Arrays.stream(Measure.values()).map(Measure::code).toList();
  }

  /** Takes the measure. */
  public void take() {
    musters.take(
        report,
        new NewMeasure(
            pin,
            centre,
            kind,
            Measure.PAY_CUT.code().equals(kind) ? payDays : null,
            orderNumber == null || orderNumber.isBlank() ? null : orderNumber.strip(),
            remark));
    pin = null;
    forget();
    say("muster.taken");
  }

  /** Has the reports of last week made, where they are not. */
  public void make() {
    musters.make(musters.lastWeek());
    open(0);
    say("muster.made");
  }

  private void say(String key) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(page.text(key)));
  }

  /** Where the open report is had as a file. */
  public String file(String format) {
    return new QueryUrl("/officer/muster-file")
        .with("report", Long.toString(report))
        .with("format", format)
        .with("language", page.getLanguage())
        .toString();
  }

  /** How scores are reckoned. */
  public ScoreRule getRule() {
    return musters.rule();
  }

  /** The lowest scores of people. */
  public List<Scored> getScores() {
    if (scores == null) {
      scores = scored(musters.people());
    }
    return scores;
  }

  /** Departments by score. */
  public List<Scored> getDepartments() {
    if (departments == null) {
      departments = scored(musters.departments());
    }
    return departments;
  }

  private List<Scored> scored(List<Score> scores) {
    return scores.stream()
        .limit(MOST_SCORES)
        .map(
            one ->
                new Scored(
                    page.in(one.name()),
                    one.score() == null ? "–" : one.score().toString(),
                    one.came() + "/" + one.due(),
                    one.inTime() + "/" + one.decided(),
                    one.score() == null ? 0 : one.score() * WIDEST / (long) PERCENT))
        .toList();
  }

  /** The last weeks. */
  public List<Week> getTrend() {
    if (trend == null) {
      trend =
          musters.trend().stream()
              .map(
                  week ->
                      new Week(
                          Days.of(week.week(), page.locale()),
                          week.due() == 0 ? "–" : week.came() * PERCENT / week.due() + " %",
                          week.due() == 0 ? 0 : week.came() * WIDEST / week.due(),
                          week.promiseDays()))
              .toList();
    }
    return trend;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public Integer getPayDays() {
    return payDays;
  }

  public void setPayDays(Integer payDays) {
    this.payDays = payDays;
  }

  public String getOrderNumber() {
    return orderNumber;
  }

  public void setOrderNumber(String orderNumber) {
    this.orderNumber = orderNumber;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }
}
