package org.jansetu.appeal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Money;
import org.jansetu.workflow.Move;
import org.jansetu.workflow.State;

/**
 * An appeal as those who may see it see it.
 *
 * @param number its number
 * @param application the case that it is about
 * @param level how high
 * @param ground silence, rejection, appeal, authority or penalty
 * @param against what it follows: {@code case}, an appeal or an order of penalty
 * @param about whose case, and for what
 * @param grounds why it was filed
 * @param condonationReason why it came too late, or null
 * @param channel kiosk, citizen, authority or officer
 * @param hearsRole code of the role that hears it
 * @param state where it stands
 * @param filedOn the day of filing
 * @param clock until when it is to be decided
 * @param hearingOn the day of the hearing, or null
 * @param complyBy by when the office has to obey, or null
 * @param decidedOn the day of the decision, or null
 * @param penalties orders of recovery made in it
 * @param lateDays days of the office's delay so far
 * @param atStake what that delay may cost the designated officer
 * @param moves what the caller may do now
 * @param history what happened, oldest first
 */
public record AppealCard(
    String number,
    String application,
    Level level,
    String ground,
    String against,
    About about,
    String grounds,
    String condonationReason,
    String channel,
    String hearsRole,
    State state,
    LocalDate filedOn,
    Clock clock,
    LocalDate hearingOn,
    LocalDate complyBy,
    LocalDate decidedOn,
    List<PenaltyCard> penalties,
    int lateDays,
    Money atStake,
    List<Move> moves,
    List<Step> history) {

  /**
   * Whose case an appeal is about.
   *
   * @param service code of the service
   * @param serviceName its name
   * @param department code of the department
   * @param kiosk code of the kiosk where the appeal was filed; of the case's for any other
   * @param applicantName name of the applicant
   */
  public record About(
      String service,
      LocalText serviceName,
      String department,
      String kiosk,
      String applicantName) {}

  /**
   * Until when an appeal is to be decided.
   *
   * @param dueOn the last working day for it
   * @param remainingWorkingDays days left, less than 0 when late; null when it is decided
   * @param isOverdue whether it is open and late
   */
  public record Clock(LocalDate dueOn, Integer remainingWorkingDays, boolean isOverdue) {}

  /**
   * Something that happened to an appeal.
   *
   * @param at when, in the programme's time zone
   * @param actor user name of who did it
   * @param role code of the role in which
   * @param action code of the move
   * @param to code of the state afterwards
   * @param toName its name
   * @param remark what was written, or null
   * @param hearingOn the hearing that was fixed, or null
   * @param complyBy the day that was set for the office, or null
   * @param penalty number of the order of recovery, or null
   */
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

  /** Takes copies. */
  public AppealCard {
    penalties = List.copyOf(penalties);
    moves = List.copyOf(moves);
    history = List.copyOf(history);
  }

  /** The actions that the caller may do now. */
  public List<String> actions() {
    return moves.stream().map(Move::action).toList();
  }
}
