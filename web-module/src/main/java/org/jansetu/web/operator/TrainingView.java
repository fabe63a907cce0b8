package org.jansetu.web.operator;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.training.CourseCard;
import org.jansetu.training.TestResult;
import org.jansetu.training.TestSheet;
import org.jansetu.training.TrainingCertificate;
import org.jansetu.training.Trainings;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** The operator learns, takes the test of a course, and prints the certificate. */
@Named
@ViewScoped
public class TrainingView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient Trainings trainings;
  @Inject private transient Programmes programmes;
  @Inject private transient Callers callers;
  @Inject private transient PageFrame page;

  private String course;
  private boolean testing;
  private String fullName;
  private Map<String, String> answers = new HashMap<>();
  private transient TestSheet sheet;
  private transient TestResult result;
  private transient List<CourseCard> courses;

  /**
   * A course in the list.
   *
   * @param code its code
   * @param name what it is called
   * @param about what a test of it is
   * @param status whether the operator has it, in words
   * @param style how that looks
   * @param certificateUrl where the certificate is printed, or null
   * @param attempts how often a test may be begun today, in words
   * @param canBegin whether one may be
   */
  public record Row(
      String code,
      String name,
      String about,
      String status,
      String style,
      String certificateUrl,
      String attempts,
      boolean canBegin) {}

  /**
   * Something to be known.
   *
   * @param title its heading
   * @param text what it says
   */
  public record Lesson(String title, String text) {}

  /**
   * A question of the test.
   *
   * @param code its code
   * @param text the question with its number
   * @param options the answers
   */
  public record Ask(String code, String text, List<SelectItem> options) {}

  private List<CourseCard> courses() {
    if (courses == null) {
      courses = trainings.list();
    }
    return courses;
  }

  /** The courses. */
  public List<Row> getRows() {
    return courses().stream().map(this::row).toList();
  }

  private Row row(CourseCard card) {
    TrainingCertificate held = card.certificate();
    boolean isValid = held != null && held.isValid();
    String status =
        held == null
            ? page.text(card.needed() ? "training.needed" : "training.open")
            : page.texts()
                .get(
                    isValid ? "training.held" : "training.ended",
                    Days.of(held.validUntil(), page.locale()));
    String name = page.in(card.name());
    return new Row(
        card.code(),
        card.illustrative() ? name + " · " + page.text("illustrative") : name,
        page.texts().get("training.about", card.asks(), card.passPercent(), card.validMonths()),
        status,
        isValid ? "chip good" : card.needed() ? "chip warn" : "chip",
        held == null
            ? null
            : new QueryUrl("/operator/training-certificate")
                .with("number", held.number())
                .with("language", page.getLanguage())
                .toString(),
        page.texts().get("training.attempts", card.attemptsLeft()),
        card.attemptsLeft() > 0);
  }

  /** Opens the lessons of a course. */
  public void open(String code) {
    course = code;
    testing = false;
    result = null;
    answers.clear();
  }

  private CourseCard chosen() {
    return courses().stream().filter(one -> one.code().equals(course)).findFirst().orElse(null);
  }

  /** The open course, or null. */
  public Row getChosen() {
    CourseCard card = chosen();
    return card == null ? null : row(card);
  }

  /** What the open course teaches. */
  public List<Lesson> getLessons() {
    CourseCard card = chosen();
    return card == null
        ? List.of()
        : card.lessons().stream()
            .map(one -> new Lesson(page.in(one.title()), page.in(one.text())))
            .toList();
  }

  /** Begins the test of the open course, or goes on with it. Refuses as the front door does. */
  public void begin() {
    sheet = trainings.begin(course);
    testing = true;
    result = null;
    courses = null;
  }

  /** Whether the test is shown. */
  public boolean isTesting() {
    return testing && course != null;
  }

  /** What the test asks. */
  public List<Ask> getAsks() {
    if (!isTesting()) {
      return List.of();
    }
    if (sheet == null) {
      sheet = trainings.begin(course);
    }
    List<Ask> asks = new ArrayList<>();
    for (TestSheet.Ask ask : sheet.asks()) {
      List<SelectItem> options = new ArrayList<>();
      ask.options().forEach(o -> options.add(new SelectItem(o.code(), page.in(o.name()))));
      asks.add(new Ask(ask.code(), (asks.size() + 1) + ". " + page.in(ask.text()), options));
    }
    return asks;
  }

  /** Hands the answers in. Refuses as the front door does; then they stay. */
  public void finish() {
    if (sheet == null) {
      sheet = trainings.begin(course);
    }
    result = trainings.finish(sheet.id(), new Trainings.Answers(answers, fullName));
    testing = false;
    sheet = null;
    courses = null;
    answers.clear();
  }

  /** What came of the test, or null. */
  public TestResult getResult() {
    return result;
  }

  /** The same in a sentence; empty before. */
  public String getSentence() {
    return result == null
        ? ""
        : page.texts()
            .get(
                result.isPassed() ? "training.passed" : "training.failed",
                result.right(),
                result.asked(),
                result.percent());
  }

  /** The questions whose answers were wrong. */
  public List<String> getWrong() {
    return result == null ? List.of() : result.wrong().stream().map(this::said).toList();
  }

  private String said(LocalText text) {
    return page.in(text);
  }

  /** Name of the programme to practise in; empty where none is named or published. */
  public String getSandboxName() {
    return trainings
        .findSandbox()
        .flatMap(programmes::find)
        .map(found -> programmes.get(found.code()).name())
        .map(page::in)
        .orElse("");
  }

  /** Whether this is the programme to practise in. */
  public boolean isSandbox() {
    return trainings.findSandbox().filter(callers.current().programme()::equals).isPresent();
  }

  /** The address of the programme to practise in, on this server; null where there is none. */
  public String getSandboxUrl() {
    ProgrammeSummary found =
        trainings.findSandbox().flatMap(programmes::find).orElse((ProgrammeSummary) null);
    if (found == null || found.hosts().isEmpty()) {
      return null;
    }
    HttpServletRequest request =
        (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    String port =
        request.getServerPort() == 80 || request.getServerPort() == 443
            ? ""
            : ":" + request.getServerPort();
    return request.getScheme() + "://" + found.hosts().get(0) + port + "/";
  }

  public Map<String, String> getAnswers() {
    return answers;
  }

  public String getFullName() {
    return fullName;
  }

  public void setFullName(String fullName) {
    this.fullName = fullName;
  }
}
