package org.jansetu.web.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jansetu.catalogue.FormField;
import org.jansetu.returns.ReturnSheet;
import org.jansetu.returns.ReturnTask;
import org.jansetu.returns.Returns;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Money;
import org.jansetu.shared.Violation;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;
import org.jansetu.web.faces.Rupees;
import org.jansetu.web.texts.RefusalTexts;

/** Returns typed in at the kiosk: what is late and due, the form, what was submitted. */
@Named
@ViewScoped
public class ReturnsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/operator/returns.xhtml";
  private static final String MONEY = "money";
  private static final String CHECKBOX = "checkbox";

  @Inject private transient Returns returns;
  @Inject private transient PageFrame page;

  private String code;
  private String from;
  private String reason;
  private Map<String, String> values;
  private Map<String, Boolean> ticks = new HashMap<>();
  private Map<String, String> errors = new HashMap<>();
  private transient List<ReturnTask> tasks;
  private transient ReturnSheet sheet;

  /**
   * A return in the list.
   *
   * @param name what it is called
   * @param about for whom, and whether it is invented
   * @param period which days
   * @param due until when
   * @param status how it stands, in words
   * @param style how that looks
   * @param url what opens it
   * @param pick {@code pick} for the open one, else empty
   */
  public record Row(
      String name,
      String about,
      String period,
      String due,
      String status,
      String style,
      String url,
      String pick) {}

  /**
   * A question.
   *
   * @param name its key
   * @param label what it asks, with a star where it must be answered
   * @param hint what helps, or empty
   * @param kind line, lines, choice or tick
   * @param type of a line, as a browser calls it
   * @param options of a choice, the first of them nothing
   * @param maxLength the most characters
   * @param error what is wrong with the answer, or null
   */
  public record Question(
      String name,
      String label,
      String hint,
      String kind,
      String type,
      List<SelectItem> options,
      Integer maxLength,
      String error) {}

  /** The list. */
  public List<Row> getRows() {
    if (tasks == null) {
      tasks = returns.list();
    }
    return tasks.stream().map(this::row).toList();
  }

  private Row row(ReturnTask task) {
    boolean isOpen = task.code().equals(code) && task.from().toString().equals(from);
    return new Row(
        page.in(task.name()),
        page.in(task.department().name())
            + (task.illustrative() ? " · " + page.text("illustrative") : ""),
        period(task),
        Days.of(task.dueOn(), page.locale()),
        status(task),
        style(task),
        new QueryUrl(PAGE).with("code", task.code()).with("from", task.from()).toString(),
        isOpen ? "pick" : "");
  }

  private String period(ReturnTask task) {
    String first = Days.of(task.from(), page.locale());
    return task.from().equals(task.until())
        ? first
        : first + " – " + Days.of(task.until(), page.locale());
  }

  private String status(ReturnTask task) {
    String said = page.text("returns.status." + task.status().code());
    if (task.isDraft()) {
      return said + " · " + page.text("returns.draft");
    }
    return task.corrections() == 0
        ? said
        : said + " · " + page.texts().get("returns.corrected", task.corrections());
  }

  private static String style(ReturnTask task) {
    return switch (task.status()) {
      case LATE -> "chip bad";
      case DUE, SUBMITTED_LATE -> "chip warn";
      case SUBMITTED -> "chip good";
      case RUNNING -> "chip";
    };
  }

  /** The open return, or null. */
  public Row getOpen() {
    return sheet() == null ? null : row(sheet().task());
  }

  /** Whether the open return was submitted, so that only a correction is possible. */
  public boolean isSubmitted() {
    return sheet() != null && sheet().task().status().isSubmitted();
  }

  /** What is asked. */
  public List<Question> getQuestions() {
    return sheet() == null ? List.of() : sheet().fields().stream().map(this::question).toList();
  }

  private Question question(FormField field) {
    String label = page.in(field.label()) + (field.required() ? " *" : "");
    List<SelectItem> options = new ArrayList<>();
    options.add(new SelectItem("", ""));
    field.options().forEach(o -> options.add(new SelectItem(o.code(), page.in(o.name()))));
    String kind =
        switch (field.widget()) {
          case "select" -> "choice";
          case "textarea" -> "lines";
          case CHECKBOX -> "tick";
          default -> "line";
        };
    return new Question(
        field.name(),
        field.widget().equals(MONEY) ? label + " (₹)" : label,
        field.hint() == null ? "" : page.in(field.hint()),
        kind,
        field.widget().equals("date") ? "date" : "text",
        options,
        field.maxLength() == null ? 30 : field.maxLength(),
        errors.get(field.name()));
  }

  private ReturnSheet sheet() {
    if (sheet == null && code != null && !code.isBlank()) {
      sheet = returns.get(code, Days.parse(from, null));
    }
    if (sheet != null && values == null) {
      fill(sheet);
    }
    return sheet;
  }

  private void fill(ReturnSheet opened) {
    values = new HashMap<>();
    ticks.clear();
    for (FormField field : opened.fields()) {
      JsonNode answer = opened.answers().path(field.name());
      if (field.widget().equals(CHECKBOX)) {
        ticks.put(field.name(), answer.asBoolean(false));
      } else if (!answer.isMissingNode()) {
        boolean isMoney = field.widget().equals(MONEY) && answer.isIntegralNumber();
        values.put(
            field.name(),
            isMoney ? Rupees.plain(Money.ofPaise(answer.longValue())) : answer.asText());
      }
    }
  }

  /** The answers as they were typed; what is no number stays text, so that the form says so. */
  private ObjectNode answers() {
    ObjectNode answers = JsonNodeFactory.instance.objectNode();
    for (FormField field : sheet().fields()) {
      if (field.widget().equals(CHECKBOX)) {
        answers.put(field.name(), Boolean.TRUE.equals(ticks.get(field.name())));
        continue;
      }
      String typed = values.getOrDefault(field.name(), "");
      if (typed == null || typed.isBlank()) {
        continue;
      }
      OptionalLong number =
          field.widget().equals(MONEY)
              ? Rupees.parse(typed)
              : typed.strip().matches("-?\\d{1,18}")
                  ? OptionalLong.of(Long.parseLong(typed.strip()))
                  : OptionalLong.empty();
      if (field.type().equals("integer") && number.isPresent()) {
        answers.put(field.name(), number.getAsLong());
      } else {
        answers.put(field.name(), typed);
      }
    }
    return answers;
  }

  /** Keeps the draft as it is. */
  public void keep() {
    act("returns.kept", () -> returns.keep(code, day(), answers()));
  }

  /** Submits it. */
  public void submit() {
    act("returns.submitted", () -> returns.submit(code, day(), answers()));
  }

  /** Corrects what was submitted. */
  public void correct() {
    act(
        "returns.correction.done",
        () -> returns.correct(code, day(), new Returns.Correction(answers(), reason)));
    if (errors.isEmpty()) {
      reason = null;
    }
  }

  /** Something that may be refused. */
  private interface Act {
    ReturnSheet run();
  }

  private void act(String done, Act act) {
    errors.clear();
    try {
      sheet = act.run();
    } catch (InvalidInput wrong) {
      RefusalTexts texts = new RefusalTexts(page.locale());
      for (Violation violation : wrong.violations()) {
        String field = violation.field().substring(violation.field().lastIndexOf('/') + 1);
        errors.putIfAbsent(field, texts.complete(violation).message());
      }
      say(FacesMessage.SEVERITY_ERROR, page.texts().get("returns.wrong", errors.size()));
      return;
    }
    values = null;
    tasks = null;
    say(FacesMessage.SEVERITY_INFO, page.text(done));
  }

  private static void say(FacesMessage.Severity severity, String sentence) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, sentence, null));
  }

  private LocalDate day() {
    return Days.parse(from, null);
  }

  /** What is wrong with the reason, or null. */
  public String getReasonError() {
    return errors.get("reason");
  }

  /** What was submitted when, newest first, in words. */
  public List<String> getHistory() {
    if (sheet() == null) {
      return List.of();
    }
    List<String> history = new ArrayList<>();
    for (ReturnSheet.Submission one : sheet().submissions()) {
      String about = Days.of(one.at(), page.locale()) + " · " + one.by();
      history.add(0, one.reason() == null ? about : about + " · " + one.reason());
    }
    return history;
  }

  public Map<String, String> getValues() {
    return values;
  }

  public Map<String, Boolean> getTicks() {
    return ticks;
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

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
