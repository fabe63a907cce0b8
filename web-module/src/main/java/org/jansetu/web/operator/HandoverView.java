package org.jansetu.web.operator;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.application.ActionRequest;
import org.jansetu.application.Applications;
import org.jansetu.handover.CopyCard;
import org.jansetu.handover.DepartmentLoad;
import org.jansetu.handover.HandOverRequest;
import org.jansetu.handover.HandOvers;
import org.jansetu.handover.HandedOver;
import org.jansetu.handover.Slip;
import org.jansetu.handover.Stage;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;
import org.jansetu.web.texts.RefusalTexts;
import org.jansetu.workflow.Move;
import org.jansetu.workflow.Reason;

/** Copies for functionaries: handed over with a list, reported on, decided. */
@Named
@ViewScoped
public class HandoverView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/operator/handover.xhtml";
  private static final String HAND_OVER = "hand-over";

  /** With so many working days left a case wants a look. */
  private static final int SOON = 2;

  @Inject private transient HandOvers handOvers;
  @Inject private transient PageFrame page;

  private String department;
  private String receiver;
  private String pin;
  private Map<String, Boolean> picked = new HashMap<>();
  private Map<String, String> reports = new HashMap<>();
  private Map<String, String> decisions = new HashMap<>();
  private Map<String, String> remarks = new HashMap<>();
  private Long slip;
  private transient Map<Stage, List<Row>> rows;

  /**
   * A department that something lies here for.
   *
   * @param name its name
   * @param url what shows it
   * @param current {@code page} when it is shown, else null
   * @param load how much lies here
   */
  public record Tile(String name, String url, String current, DepartmentLoad load) {}

  /**
   * A copy in a list.
   *
   * @param number number of the application
   * @param service what for
   * @param applicant who asks, with the number to call
   * @param filed the day of filing
   * @param days how many working days are left, in words
   * @param style how that looks
   * @param since since when it lies here or is out
   * @param idle whether that is too long
   * @param receiver who took it along last
   * @param reported what was reported last
   * @param choices what may be decided, the first of them nothing
   */
  public record Row(
      String number,
      String service,
      String applicant,
      String filed,
      String days,
      String style,
      String since,
      boolean idle,
      String receiver,
      String reported,
      List<SelectItem> choices) {}

  /**
   * A list that went along.
   *
   * @param title its number
   * @param about to whom, when, how many
   * @param url where it is printed
   */
  public record Paper(String title, String about, String url) {}

  /** Whether copies are handed over in this programme at all. */
  public boolean isOn() {
    return handOvers.isOn();
  }

  /** The departments, the fullest first. */
  public List<Tile> getTiles() {
    return handOvers.loads().stream()
        .map(
            load ->
                new Tile(
                    page.in(load.department().name()),
                    new QueryUrl(PAGE).with("department", load.department().code()).toString(),
                    load.department().code().equals(department) ? "page" : null,
                    load))
        .toList();
  }

  /** Name of the department that is shown; empty where none is. */
  public String getDepartmentName() {
    return handOvers.loads().stream()
        .filter(load -> load.department().code().equals(department))
        .map(load -> page.in(load.department().name()))
        .findFirst()
        .orElse(department == null ? "" : department);
  }

  /** What is to be handed over. */
  public List<Row> getWaiting() {
    return rows(Stage.WAITING);
  }

  /** What is with the functionary. */
  public List<Row> getHanded() {
    return rows(Stage.HANDED);
  }

  /** What was reported. */
  public List<Row> getReported() {
    return rows(Stage.REPORTED);
  }

  private List<Row> rows(Stage stage) {
    if (department == null || department.isBlank()) {
      return List.of();
    }
    if (rows == null) {
      rows = new HashMap<>();
    }
    return rows.computeIfAbsent(
        stage, one -> handOvers.list(department, one).stream().map(this::row).toList());
  }

  private Row row(CopyCard card) {
    return new Row(
        card.number(),
        page.in(card.serviceName()),
        card.mobile() == null ? card.applicant() : card.applicant() + " · " + card.mobile(),
        Days.of(card.filedOn(), page.locale()),
        days(card.remainingWorkingDays()),
        style(card.remainingWorkingDays()),
        Days.of(card.since(), page.locale()),
        card.isIdle(),
        card.receiver(),
        card.reported(),
        choices(card));
  }

  private String days(Integer left) {
    if (left == null) {
      return "";
    }
    if (left < 0) {
      return page.texts().get("case.late", -left);
    }
    return left == 0 ? page.text("case.today") : page.texts().get("case.left", left);
  }

  private static String style(Integer left) {
    if (left == null) {
      return "chip";
    }
    if (left <= 0) {
      return "chip bad";
    }
    return left <= SOON ? "chip warn" : "chip good";
  }

  /** A refusal is chosen together with its reason. */
  private List<SelectItem> choices(CopyCard card) {
    List<SelectItem> choices = new ArrayList<>();
    choices.add(new SelectItem("", page.text("handover.undecided")));
    for (Move move : card.moves()) {
      if (move.action().equals(HAND_OVER)) {
        continue;
      }
      String label = page.in(move.label());
      if (move.needs().reasons() == null) {
        choices.add(new SelectItem(move.action(), label));
      } else {
        for (Reason reason : card.refusals()) {
          choices.add(
              new SelectItem(
                  move.action() + ":" + reason.code(), label + ": " + page.in(reason.name())));
        }
      }
    }
    return choices;
  }

  /** Hands over what is ticked. Refuses as the front door does; then what was entered stays. */
  public void handOver() {
    List<String> numbers =
        picked.entrySet().stream()
            .filter(tick -> Boolean.TRUE.equals(tick.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    HandedOver done = handOvers.handOver(new HandOverRequest(department, receiver, pin, numbers));
    if (done.slip().copies() > 0) {
      slip = done.slip().id();
      say(page.texts().get("handover.done", done.slip().copies(), done.slip().title()));
    }
    complain(done.outcomes());
    picked.clear();
    rows = null;
  }

  /** Keeps the reports that were typed in. */
  public void report() {
    Map<String, ActionRequest> acts = new LinkedHashMap<>();
    reports.forEach(
        (number, text) -> {
          if (text != null && !text.isBlank()) {
            acts.put(number, HandOvers.report(text.strip()));
          }
        });
    act(acts);
    reports.clear();
  }

  /** Decides what was chosen; a remark goes with each. */
  public void decide() {
    Map<String, ActionRequest> acts = new LinkedHashMap<>();
    decisions.forEach(
        (number, choice) -> {
          if (choice != null && !choice.isBlank()) {
            String[] parts = choice.split(":", 2);
            acts.put(
                number,
                new ActionRequest(
                    parts[0],
                    remarks.get(number),
                    parts.length < 2 ? null : parts[1],
                    null,
                    List.of()));
          }
        });
    act(acts);
    decisions.clear();
    remarks.clear();
  }

  private void act(Map<String, ActionRequest> acts) {
    List<Applications.Outcome> outcomes = handOvers.actEach(acts);
    long moved = outcomes.stream().filter(outcome -> outcome.code() == null).count();
    if (moved > 0) {
      say(page.texts().get("handover.kept", moved));
    }
    complain(outcomes);
    rows = null;
  }

  private void complain(List<Applications.Outcome> outcomes) {
    RefusalTexts texts = new RefusalTexts(page.locale());
    for (Applications.Outcome outcome : outcomes) {
      if (outcome.code() != null) {
        String why =
            "invalid-input".equals(outcome.code())
                ? page.text("handover.remark.needed")
                : texts.refusal(outcome.code(), List.of());
        FacesContext.getCurrentInstance()
            .addMessage(
                null,
                new FacesMessage(FacesMessage.SEVERITY_ERROR, outcome.number() + ": " + why, null));
      }
    }
  }

  private static void say(String sentence) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(sentence));
  }

  /** Where the list that was just made is printed, or null. */
  public String getPrintUrl() {
    return slip == null ? null : url(slip);
  }

  private String url(long id) {
    return new QueryUrl("/operator/handover-list")
        .with("id", id)
        .with("language", page.getLanguage())
        .toString();
  }

  /** The newest lists of the department. */
  public List<Paper> getPapers() {
    if (department == null || department.isBlank()) {
      return List.of();
    }
    return handOvers.slips(department).stream().map(this::paper).toList();
  }

  private Paper paper(Slip one) {
    String about =
        page.texts()
            .get(
                "handover.list.about",
                one.receiver(),
                Days.of(one.at(), page.locale()),
                one.copies(),
                one.open());
    return new Paper(one.title(), about, url(one.id()));
  }

  public Map<String, Boolean> getPicked() {
    return picked;
  }

  public Map<String, String> getReports() {
    return reports;
  }

  public Map<String, String> getDecisions() {
    return decisions;
  }

  public Map<String, String> getRemarks() {
    return remarks;
  }

  public String getDepartment() {
    return department;
  }

  public void setDepartment(String department) {
    this.department = department;
  }

  public String getReceiver() {
    return receiver;
  }

  public void setReceiver(String receiver) {
    this.receiver = receiver;
  }

  public String getPin() {
    return pin;
  }

  public void setPin(String pin) {
    this.pin = pin;
  }
}
