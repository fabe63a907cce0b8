package org.jansetu.handover;

import java.time.LocalDate;
import java.util.List;
import org.jansetu.shared.LocalText;
import org.jansetu.workflow.Move;
import org.jansetu.workflow.Reason;

/**
 * An application whose copy is to be handed over, is out, or came back.
 *
 * @param number number of the application
 * @param service code of the service
 * @param serviceName its name
 * @param applicant who asks
 * @param mobile ten digits, or null
 * @param filedOn the day of filing
 * @param dueOn when the office is due, or null where nothing is promised
 * @param remainingWorkingDays working days left, less than 0 when late; null where nothing is
 *     promised
 * @param since since when it lies where it lies
 * @param isIdle whether that is longer than a visit takes to come
 * @param receiver who took it along last, with the list; null while nobody has
 * @param reported what was reported last, or null
 * @param moves what an operator may do with it now
 * @param refusals the reasons of a refusal, where one of the moves needs a reason
 */
public record CopyCard(
    String number,
    String service,
    LocalText serviceName,
    String applicant,
    String mobile,
    LocalDate filedOn,
    LocalDate dueOn,
    Integer remainingWorkingDays,
    LocalDate since,
    boolean isIdle,
    String receiver,
    String reported,
    List<Move> moves,
    List<Reason> refusals) {

  /** Takes copies. */
  public CopyCard {
    moves = List.copyOf(moves);
    refusals = List.copyOf(refusals);
  }
}
