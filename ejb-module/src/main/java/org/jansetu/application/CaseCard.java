package org.jansetu.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jansetu.shared.LocalText;
import org.jansetu.workflow.Move;
import org.jansetu.workflow.Reason;
import org.jansetu.workflow.State;

/**
 * A case as those who may see it see it.
 *
 * @param number its number
 * @param transactionId the charge it was made of
 * @param service code of the service
 * @param serviceName its name when it was filed
 * @param department code of the department that decides
 * @param workflow the way on which it moves
 * @param state where it stands
 * @param holderUser the person who has to act, or null where the whole role may
 * @param channel kiosk or citizen
 * @param kiosk code of the kiosk where it was filed
 * @param area code of the area that it lies in: where that kiosk stood on that day
 * @param applicant who asks
 * @param inputs the answers to the service's form
 * @param documents the papers handed in
 * @param missingDocuments codes of papers that the service requires and that are not there
 * @param waivedDocuments codes of papers that a register makes needless
 * @param filedAt when it was filed, in the programme's time zone
 * @param clock where the law's clock stands
 * @param decidedOn the day of the decision, or null
 * @param version the programme's version under which it was filed
 * @param moves what the caller may do now
 * @param reasons lists of reasons by their codes, for the moves that need one
 */
public record CaseCard(
    String number,
    long transactionId,
    String service,
    LocalText serviceName,
    String department,
    Way workflow,
    State state,
    Long holderUser,
    String channel,
    String kiosk,
    String area,
    Applicant applicant,
    JsonNode inputs,
    List<GivenDocument> documents,
    List<String> missingDocuments,
    List<String> waivedDocuments,
    OffsetDateTime filedAt,
    ClockCard clock,
    LocalDate decidedOn,
    int version,
    List<Move> moves,
    Map<String, List<Reason>> reasons) {

  /**
   * The way on which a case moves.
   *
   * @param code its code
   * @param name its name
   */
  public record Way(String code, LocalText name) {}

  /**
   * Where the law's clock stands.
   *
   * @param promisedOn what was promised to the citizen, or null where the law promises nothing
   * @param dueOn when the office is due; later than promised when the clock was stopped
   * @param recountedOn when it would be due by the holidays known today, or null where that is the
   *     same; what was promised does not follow it
   * @param elapsedWorkingDays days counted so far, or null where nothing is promised
   * @param remainingWorkingDays days left, less than 0 when late, or null
   * @param stoppedSince since when it stands, or null while it runs
   * @param brokenOn the day on which the promise was found broken, or null
   */
  public record ClockCard(
      LocalDate promisedOn,
      LocalDate dueOn,
      LocalDate recountedOn,
      Integer elapsedWorkingDays,
      Integer remainingWorkingDays,
      LocalDate stoppedSince,
      LocalDate brokenOn) {}

  /** Takes copies. */
  public CaseCard {
    documents = List.copyOf(documents);
    missingDocuments = List.copyOf(missingDocuments);
    waivedDocuments = List.copyOf(waivedDocuments);
    moves = List.copyOf(moves);
    reasons = Map.copyOf(reasons);
  }

  /** The actions that the caller may do now. */
  public List<String> actions() {
    return moves.stream().map(Move::action).toList();
  }
}
