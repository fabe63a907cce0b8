package org.jansetu.web.agent;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jansetu.contact.OutboundCalls;
import org.jansetu.contact.TaskCard;
import org.jansetu.contact.TaskOutcome;
import org.jansetu.grievance.GrievanceCard;
import org.jansetu.grievance.GrievanceOffer;
import org.jansetu.grievance.Grievances;
import org.jansetu.grievance.Token;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;

/** Who is to be called: one task at a time, with what is to be said, and what came of it. */
@Named("agentTasks")
@ViewScoped
public class TasksView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient OutboundCalls outbound;
  @Inject private transient Grievances grievances;
  @Inject private transient Callers callers;
  @Inject private transient PageFrame page;

  private String number;
  private String rating;
  private String remark;
  private transient List<TaskCard> found;
  private transient GrievanceCard grievance;

  /**
   * A task in the list.
   *
   * @param kind what is to be done, in words
   * @param token of the grievance, in spoken groups
   * @param office code of the office
   * @param attempts how often it was tried
   */
  public record Row(String kind, String token, String office, int attempts) {}

  /** What is due and nobody has. */
  public List<Row> getRows() {
    return found().stream()
        .filter(one -> one.state().equals("open"))
        .map(
            one ->
                new Row(
                    page.text("task." + one.kind()),
                    Token.grouped(one.token()),
                    one.office() == null ? "" : one.office(),
                    one.attempts()))
        .toList();
  }

  /** The task that the agent has, or null. */
  public TaskCard getTask() {
    return mine().orElse(null);
  }

  /** What is to be done, in words. */
  public String getKind() {
    return mine().map(one -> page.text("task." + one.kind())).orElse("");
  }

  /** The token of the task as it is spoken. */
  public String getToken() {
    return mine().map(one -> Token.grouped(one.token())).orElse("");
  }

  /** Whether the citizen is to be called, and not an office to be told. */
  public boolean isCitizen() {
    return mine().filter(one -> !one.kind().equals(TaskCard.TELL_OFFICE)).isPresent();
  }

  /** What the office wants to know, or null where it has asked nothing. */
  public String getQuestion() {
    if (mine().filter(one -> one.kind().equals(TaskCard.ASK_CITIZEN)).isEmpty()) {
      return null;
    }
    return getGrievance().history().stream()
        .filter(step -> step.action().equals(TaskCard.ASK_CITIZEN))
        .reduce((first, last) -> last)
        .map(GrievanceCard.Step::remark)
        .orElse(null);
  }

  /** Whether the citizen is asked for consent. */
  public boolean isConsent() {
    return mine().filter(one -> one.kind().equals(TaskCard.TAKE_CONSENT)).isPresent();
  }

  /** The grievance that it is about, or null. */
  public GrievanceCard getGrievance() {
    if (grievance == null) {
      grievance = mine().map(one -> grievances.standing(one.token())).orElse(null);
    }
    return grievance;
  }

  /** By when the citizen was promised an answer, in words; empty where nothing was promised. */
  public String getPromise() {
    return mine()
        .map(one -> getGrievance().clocks().promisedOn())
        .map(day -> Days.of(day, page.locale()))
        .orElse("");
  }

  /** What a citizen may say of the answer. */
  public List<GrievanceOffer> getOffers() {
    return grievances.isOn() ? List.of(grievances.offer()) : List.of();
  }

  /** Takes the next one. Refuses with no-task. */
  public void next() {
    outbound.next();
    refresh();
  }

  /** Gives it back. */
  public void release() {
    long task = taken();
    refresh();
    outbound.release(task);
  }

  /** Shows the citizen's number. Refuses with outside-hours. */
  public void dial() {
    number = outbound.number(taken());
  }

  /** Says what came of it. Refuses as the front door does. */
  public void finish(String outcome) {
    boolean isConsented = outcome.equals(TaskOutcome.CONSENTED.code());
    long task = taken();
    // Whoever is refused sees what is there now; what was typed stays.
    found = null;
    grievance = null;
    outbound.finish(
        task, TaskOutcome.find(outcome).orElse(null), isConsented ? rating : null, remark);
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(page.text("task.done." + outcome)));
    refresh();
  }

  /** The task that the agent has. Refuses with no-task where it was taken back meanwhile. */
  private long taken() {
    return mine().map(TaskCard::id).orElseThrow(() -> new Refusal("no-task"));
  }

  private void refresh() {
    found = null;
    grievance = null;
    number = null;
    rating = null;
    remark = null;
  }

  private Optional<TaskCard> mine() {
    String me = callers.current().username();
    return found().stream().filter(one -> me.equals(one.claimer())).findFirst();
  }

  private List<TaskCard> found() {
    if (found == null) {
      found = outbound.list();
    }
    return found;
  }

  public String getNumber() {
    return number;
  }

  public String getRating() {
    return rating;
  }

  public void setRating(String rating) {
    this.rating = rating;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }
}
