package org.jansetu.grievance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jansetu.catalogue.CodedName;
import org.jansetu.shared.LocalText;
import org.jansetu.workflow.Move;
import org.jansetu.workflow.State;

/**
 * A grievance as those see it who work on it; nothing in it finds the citizen.
 *
 * @param token its token
 * @param kind its kind
 * @param category its category
 * @param department the department that answers for it
 * @param area where it is
 * @param office where it lies now
 * @param state where it stands
 * @param description what it is, scrubbed
 * @param answers what the category asked, scrubbed: question and answer
 * @param attachments files without what would find a person
 * @param reply what the office has answered last, or null
 * @param channel the way by which it came
 * @param about {@code receipt} or {@code application} that it is about, whose number is sealed; or
 *     null
 * @param seal what is known of the citizen: whether there is a contact, and whether it may ever be
 *     unsealed
 * @param lodgedAt when
 * @param clocks its days
 * @param assignee who of the office has taken it, or null
 * @param counts how often it moved between offices and was opened again
 * @param reMarkTo category that is proposed, or null
 * @param links tokens that it has to do with
 * @param rating what the citizen said of the answer, or null
 * @param moves what the caller may do now
 * @param history what happened, oldest first
 */
public record GrievanceCard(
    String token,
    CodedName kind,
    CodedName category,
    CodedName department,
    CodedName area,
    Office office,
    State state,
    String description,
    Map<CodedName, String> answers,
    List<Attachment> attachments,
    String reply,
    GrievanceChannel channel,
    String about,
    Seal seal,
    OffsetDateTime lodgedAt,
    Clocks clocks,
    String assignee,
    Counts counts,
    CodedName reMarkTo,
    Links links,
    CodedName rating,
    List<Move> moves,
    List<Step> history) {

  /** What offices settle among themselves. */
  private static final Set<String> INTERNAL =
      Set.of("ask-re-mark", "refuse-re-mark", "send-up", "send-back");

  /**
   * An office.
   *
   * @param code department, area and level
   * @param level number of the level, from 1
   * @param name what it is called
   */
  public record Office(String code, int level, LocalText name) {}

  /**
   * A file.
   *
   * @param id its id
   * @param name a name of ours
   * @param mediaType its kind
   */
  public record Attachment(String id, String name, String mediaType) {}

  /** What stands in a file. */
  public static final class Content {

    private final Attachment file;
    private final byte[] bytes;

    Content(Attachment file, byte[] bytes) {
      this.file = file;
      this.bytes = bytes.clone();
    }

    /** A name of ours. */
    public String name() {
      return file.name();
    }

    /** Its kind. */
    public String mediaType() {
      return file.mediaType();
    }

    /** All of it. */
    public byte[] bytes() {
      return bytes.clone();
    }
  }

  /**
   * The seal.
   *
   * @param hasContact whether the centre can reach the citizen
   * @param isAnonymous whether it is never unsealed
   */
  public record Seal(boolean hasContact, boolean isAnonymous) {}

  /**
   * Days.
   *
   * @param promisedOn the citizen's; null where nothing is promised
   * @param isPromiseBroken whether that has passed without an end
   * @param dueOn the level's, or null
   * @param remainingWorkingDays of the level, less than 0 when late; null when it does not run
   * @param isOverdue whether the level is late
   * @param closedOn when it ended, or null
   */
  public record Clocks(
      LocalDate promisedOn,
      boolean isPromiseBroken,
      LocalDate dueOn,
      Integer remainingWorkingDays,
      boolean isOverdue,
      LocalDate closedOn) {}

  /**
   * Counts.
   *
   * @param reMarks how often another office was given it
   * @param reopens how often the citizen did not agree
   */
  public record Counts(int reMarks, int reopens) {}

  /**
   * Links.
   *
   * @param refiledOf token of an earlier one of the same citizen, or null
   * @param mergedInto token of the one that it is one with, or null
   * @param merged tokens of those that are one with it
   */
  public record Links(String refiledOf, String mergedInto, List<String> merged) {}

  /**
   * A step.
   *
   * @param at when
   * @param actor who, a citizen only as {@code citizen}
   * @param role in which role
   * @param action code of the move
   * @param state what it led to
   * @param office code of the office that had it afterwards
   * @param remark what was written, or null
   * @param rating what the citizen said, or null
   * @param reason code of a reason, or null
   */
  public record Step(
      OffsetDateTime at,
      String actor,
      String role,
      String action,
      LocalText state,
      String office,
      String remark,
      String rating,
      String reason) {}

  /** Codes of what the caller may do now. */
  public List<String> actions() {
    return moves.stream().map(Move::action).toList();
  }

  /** The same for the citizen whose it is: what was done, and not by whom by name. */
  GrievanceCard forCitizen() {
    List<GrievanceCard.Step> steps =
        history().stream()
            .map(
                step ->
                    new GrievanceCard.Step(
                        step.at(),
                        step.role(),
                        step.role(),
                        step.action(),
                        step.state(),
                        step.office(),
                        INTERNAL.contains(step.action()) ? null : step.remark(),
                        step.rating(),
                        step.reason()))
            .toList();
    return new GrievanceCard(
        token(),
        kind(),
        category(),
        department(),
        area(),
        office(),
        state(),
        description(),
        answers(),
        attachments(),
        reply(),
        channel(),
        about(),
        seal(),
        lodgedAt(),
        clocks(),
        null,
        counts(),
        null,
        new GrievanceCard.Links(links().refiledOf(), links().mergedInto(), List.of()),
        rating(),
        moves(),
        steps);
  }
}
