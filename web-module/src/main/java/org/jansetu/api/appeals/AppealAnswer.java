package org.jansetu.api.appeals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jansetu.appeal.AppealCard;
import org.jansetu.appeal.PenaltyCard;
import org.jansetu.shared.LocalText;

/** An appeal on the wire; {@code status} and {@code state} are the same code. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppealAnswer(
    String number,
    String application,
    String level,
    String ground,
    String against,
    String service,
    LocalText serviceName,
    String department,
    String kiosk,
    String applicantName,
    String grounds,
    Condonation condonation,
    String channel,
    String hearsRole,
    String status,
    String state,
    LocalText stateName,
    String outcome,
    LocalDate filedOn,
    LocalDate dueOn,
    Integer remainingWorkingDays,
    boolean overdue,
    LocalDate hearingOn,
    LocalDate complyBy,
    LocalDate decidedOn,
    int lateWorkingDays,
    long penaltyAtStakePaise,
    List<Penalty> penalties,
    List<String> actions,
    List<Step> history) {

  /** Why it came too late. */
  public record Condonation(String reason) {}

  /** An order of recovery. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Penalty(
      String number,
      String appeal,
      String against,
      String kind,
      int lateWorkingDays,
      long amountPaise,
      String goesTo,
      String status,
      LocalDate orderedOn,
      LocalDate recoveredOn,
      String recoveryReference,
      LocalDate paidOn,
      String receivedBy,
      String kiosk) {

    static Penalty of(PenaltyCard card) {
      return new Penalty(
          card.number(),
          card.appeal(),
          card.against(),
          card.kind(),
          card.lateDays(),
          card.amount().paise(),
          card.goesTo(),
          card.status(),
          card.orderedOn(),
          card.recoveredOn(),
          card.recoveryReference(),
          card.paidOn(),
          card.paidTo(),
          card.paidKiosk());
    }
  }

  /** Something that happened. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Step(
      OffsetDateTime at,
      String actor,
      String role,
      String action,
      String to,
      LocalText toName,
      String remark,
      LocalDate hearingOn,
      LocalDate complyBy,
      String penalty) {}

  static AppealAnswer of(AppealCard card) {
    String state = card.state().code();
    return new AppealAnswer(
        card.number(),
        card.application(),
        card.level().code(),
        card.ground(),
        card.against(),
        card.about().service(),
        card.about().serviceName(),
        card.about().department(),
        card.about().kiosk(),
        card.about().applicantName(),
        card.grounds(),
        card.condonationReason() == null ? null : new Condonation(card.condonationReason()),
        card.channel(),
        card.hearsRole(),
        state,
        state,
        card.state().name(),
        card.state().isEnd() ? card.state().outcome().code() : null,
        card.filedOn(),
        card.clock().dueOn(),
        card.clock().remainingWorkingDays(),
        card.clock().isOverdue(),
        card.hearingOn(),
        card.complyBy(),
        card.decidedOn(),
        card.lateDays(),
        card.atStake().paise(),
        card.penalties().stream().map(Penalty::of).toList(),
        card.actions(),
        card.history().stream().map(AppealAnswer::step).toList());
  }

  private static Step step(AppealCard.Step step) {
    return new Step(
        step.at(),
        step.actor(),
        step.role(),
        step.action(),
        step.to(),
        step.toName(),
        step.remark(),
        step.hearingOn(),
        step.complyBy(),
        step.penalty());
  }
}
