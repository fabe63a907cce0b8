package org.jansetu.api.applications;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jansetu.application.CaseCard;
import org.jansetu.application.GivenDocument;
import org.jansetu.shared.LocalText;
import org.jansetu.workflow.Move;
import org.jansetu.workflow.Reason;

/** A case on the wire; {@code status} and {@code state} are the same code. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicationAnswer(
    String number,
    String status,
    String state,
    LocalText stateName,
    String outcome,
    String service,
    LocalText serviceName,
    String department,
    String workflow,
    LocalText workflowName,
    int version,
    Holder holder,
    String channel,
    String kiosk,
    String area,
    Person applicant,
    JsonNode inputs,
    List<GivenDocument> documents,
    List<String> missingDocuments,
    List<String> waivedDocuments,
    OffsetDateTime filedAt,
    LocalDate promisedOn,
    LocalDate dueOn,
    Clock clock,
    LocalDate decidedOn,
    String transactionId,
    List<String> actions,
    List<Possible> moves) {

  /** Who has to act; without a user it is anyone of the role. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Holder(String role, String user) {}

  /** Who asks. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Person(String name, String mobile) {}

  /** The law's clock. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Clock(
      String state,
      Integer elapsedWorkingDays,
      Integer remainingWorkingDays,
      LocalDate stoppedSince,
      LocalDate brokenOn) {}

  /** A move that the caller may make now, and what it needs. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Possible(
      String action,
      LocalText label,
      String to,
      boolean needsRemark,
      boolean needsDocuments,
      List<Reason> reasons) {}

  static ApplicationAnswer of(CaseCard card) {
    String state = card.state().code();
    CaseCard.ClockCard clock = card.clock();
    return new ApplicationAnswer(
        card.number(),
        state,
        state,
        card.state().name(),
        card.state().isEnd() ? card.state().outcome().code() : null,
        card.service(),
        card.serviceName(),
        card.department(),
        card.workflow().code(),
        card.workflow().name(),
        card.version(),
        card.state().holder() == null ? null : holder(card),
        card.channel(),
        card.kiosk(),
        card.area(),
        new Person(card.applicant().name(), card.applicant().mobile()),
        card.inputs(),
        card.documents(),
        card.missingDocuments(),
        card.waivedDocuments(),
        card.filedAt(),
        clock.promisedOn(),
        clock.dueOn(),
        new Clock(
            card.state().clock().code(),
            clock.elapsedWorkingDays(),
            clock.remainingWorkingDays(),
            clock.stoppedSince(),
            clock.brokenOn()),
        card.decidedOn(),
        Long.toString(card.transactionId()),
        card.actions(),
        card.moves().stream().map(move -> possible(card, move)).toList());
  }

  private static Holder holder(CaseCard card) {
    return new Holder(
        card.state().holder(), card.holderUser() == null ? null : Long.toString(card.holderUser()));
  }

  private static Possible possible(CaseCard card, Move move) {
    String list = move.needs().reasons();
    return new Possible(
        move.action(),
        move.label(),
        move.to(),
        move.needs().remark(),
        move.needs().documents(),
        list == null ? null : card.reasons().get(list));
  }
}
