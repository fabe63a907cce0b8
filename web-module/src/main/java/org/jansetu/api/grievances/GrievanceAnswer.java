package org.jansetu.api.grievances;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.catalogue.CodedName;
import org.jansetu.grievance.GrievanceCard;
import org.jansetu.grievance.Token;
import org.jansetu.shared.LocalText;

/**
 * A grievance on the wire, which tells nobody who the citizen is; {@code status} and {@code state}
 * are the same code.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GrievanceAnswer(
    String token,
    String spoken,
    CodedName kind,
    CodedName category,
    CodedName department,
    CodedName area,
    Office office,
    String status,
    String state,
    LocalText stateName,
    String outcome,
    String description,
    Map<String, String> attributes,
    List<Attachment> attachments,
    String reply,
    String channel,
    String about,
    boolean hasContact,
    boolean anonymous,
    OffsetDateTime lodgedAt,
    LocalDate promisedOn,
    boolean promiseBroken,
    LocalDate dueOn,
    Integer remainingWorkingDays,
    boolean overdue,
    LocalDate closedOn,
    String assignee,
    int reMarks,
    String reMarkTo,
    int reopens,
    String refiledOf,
    String mergedInto,
    List<String> merged,
    String rating,
    List<String> actions,
    List<Step> history) {

  /** The office that has it. */
  public record Office(String code, int level, LocalText name) {}

  /** A file without what would find a person. */
  public record Attachment(String id, String name, String mediaType) {}

  /** Something that happened. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Step(
      OffsetDateTime at,
      String actor,
      String role,
      String action,
      LocalText toName,
      String office,
      String remark,
      String rating,
      String reason) {}

  static GrievanceAnswer of(GrievanceCard card) {
    String state = card.state().code();
    Map<String, String> attributes = new LinkedHashMap<>();
    card.answers().forEach((asked, answer) -> attributes.put(asked.code(), answer));
    return new GrievanceAnswer(
        card.token(),
        Token.grouped(card.token()),
        card.kind(),
        card.category(),
        card.department(),
        card.area(),
        new Office(card.office().code(), card.office().level(), card.office().name()),
        state,
        state,
        card.state().name(),
        card.state().isEnd() ? card.state().outcome().code() : null,
        card.description(),
        attributes,
        card.attachments().stream()
            .map(file -> new Attachment(file.id(), file.name(), file.mediaType()))
            .toList(),
        card.reply(),
        card.channel().code(),
        card.about(),
        card.seal().hasContact(),
        card.seal().isAnonymous(),
        card.lodgedAt(),
        card.clocks().promisedOn(),
        card.clocks().isPromiseBroken(),
        card.clocks().dueOn(),
        card.clocks().remainingWorkingDays(),
        card.clocks().isOverdue(),
        card.clocks().closedOn(),
        card.assignee(),
        card.counts().reMarks(),
        card.reMarkTo() == null ? null : card.reMarkTo().code(),
        card.counts().reopens(),
        card.links().refiledOf(),
        card.links().mergedInto(),
        card.links().merged(),
        card.rating() == null ? null : card.rating().code(),
        card.actions(),
        card.history().stream().map(GrievanceAnswer::step).toList());
  }

  private static Step step(GrievanceCard.Step step) {
    return new Step(
        step.at(),
        step.actor(),
        step.role(),
        step.action(),
        step.state(),
        step.office(),
        step.remark(),
        step.rating(),
        step.reason());
  }
}
