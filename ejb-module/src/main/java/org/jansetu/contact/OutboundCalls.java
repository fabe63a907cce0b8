package org.jansetu.contact;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jansetu.audit.AuditTrail;
import org.jansetu.grievance.GrievanceAct;
import org.jansetu.grievance.Grievances;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Who is to be called: claimed by an agent, tried, tried again by the rule. For agents only. */
@Stateless
@TenantBound
public class OutboundCalls {

  private static final int MOST = 100;
  private static final int LONGEST_REMARK = 500;

  @Inject private TaskRepository tasks;
  @Inject private Grievances grievances;
  @Inject private CallerSeal seal;
  @Inject private AuditTrail audit;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /** The agent's own tasks, then what is due and nobody has; longest due first, at most 100. */
  public List<TaskCard> list() {
    return tasks.list(agent().user(), MOST, programmes.current().zone());
  }

  /**
   * Takes the task that is due longest; what somebody took two hours ago and forgot is due again.
   * Refuses with no-task where nothing is due.
   */
  public TaskCard next() {
    Caller agent = agent();
    tasks.releaseForgotten();
    long id = tasks.claimNext(agent).orElseThrow(() -> new Refusal("no-task"));
    audit.record("contact.task-claimed", "task/" + id, Map.of());
    return own(id);
  }

  /** Gives a task back. Refuses with not-found one that the agent has not. */
  public void release(long id) {
    own(id);
    tasks.release(id);
  }

  /**
   * The number to call for a task that the agent has, of the citizen; on the audit trail. Refuses
   * with not-found, and with outside-hours before and after the hours in which citizens are called.
   */
  public String number(long id) {
    TaskCard task = own(id);
    if (task.kind().equals(TaskCard.TELL_OFFICE)) {
      throw new NotFound();
    }
    ContactRules rules = rules();
    LocalTime now = LocalTime.now(programmes.current().zone());
    if (now.isBefore(rules.callFrom()) || now.isAfter(rules.callUntil())) {
      throw new Refusal("outside-hours", rules.callFrom(), rules.callUntil());
    }
    return seal.numberBehind(task.token());
  }

  /**
   * Says what came of it. Consent and its refusal move the grievance in the same transaction, and
   * so does what a citizen answers the office; who did not answer is called again by the rule, and
   * after the last time the task is given up, which an office that has asked is told. Refuses with
   * not-found a task that the agent has not, with invalid-input an outcome that does not fit, and
   * as {@link Grievances#act} does.
   *
   * @param rating what the citizen says of the answer, with a consent; else null
   * @param remark why, at most 500 characters; needed where the citizen does not agree, and what
   *     the citizen answers
   */
  public void finish(long id, TaskOutcome outcome, String rating, String remark) {
    TaskCard task = own(id);
    if (outcome == null || !outcome.fits(task.kind())) {
      throw InvalidInput.of("/outcome", "not-allowed", "");
    }
    if (remark != null && remark.length() > LONGEST_REMARK) {
      throw InvalidInput.of("/remark", "out-of-range", "0-" + LONGEST_REMARK);
    }
    Caller agent = callers.current();
    tasks.attempt(id, outcome, remark, agent);
    switch (outcome) {
      case NOT_ANSWERED -> again(task);
      case WRONG_NUMBER -> giveUp(task);
      case TOLD -> tasks.end(id, true);
      case ANSWERED -> {
        tasks.end(id, true);
        grievances.act(task.token(), GrievanceAct.of("tell-office", remark));
      }
      case CONSENTED -> {
        tasks.end(id, true);
        grievances.act(task.token(), GrievanceAct.consent(rating));
      }
      case REFUSED -> {
        tasks.end(id, true);
        grievances.act(task.token(), GrievanceAct.of("refuse-closure", remark));
      }
    }
    audit.record("contact.task-tried", "task/" + id, Map.of("outcome", outcome.code()));
  }

  private void again(TaskCard task) {
    List<Integer> retry = rules().retry();
    if (task.attempts() >= retry.size()) {
      giveUp(task);
    } else {
      tasks.again(task.id(), due(retry.get(task.attempts())));
    }
  }

  private void giveUp(TaskCard task) {
    tasks.end(task.id(), false);
    if (task.kind().equals(TaskCard.ASK_CITIZEN)) {
      grievances.act(task.token(), GrievanceAct.of("not-reached", null));
    }
  }

  /** So many minutes from now; in the night, the next morning. */
  private Instant due(int minutes) {
    ContactRules rules = rules();
    ZonedDateTime due = ZonedDateTime.now(programmes.current().zone()).plusMinutes(minutes);
    if (due.toLocalTime().isAfter(rules.callUntil())) {
      due = due.plusDays(1).with(rules.callFrom());
    } else if (due.toLocalTime().isBefore(rules.callFrom())) {
      due = due.with(rules.callFrom());
    }
    return due.toInstant();
  }

  private TaskCard own(long id) {
    long user = agent().user();
    return tasks
        .lock(id, programmes.current().zone())
        .filter(row -> row.claimedBy() != null && row.claimedBy() == user)
        .map(TaskRepository.Row::card)
        .orElseThrow(NotFound::new);
  }

  private Caller agent() {
    callers.current().require(Role.AGENT);
    return callers.current();
  }

  private ContactRules rules() {
    return programmes.current().part(ContactRules.class, ContactRules::of);
  }
}
