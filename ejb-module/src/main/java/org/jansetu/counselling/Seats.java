package org.jansetu.counselling;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jansetu.application.Applications;
import org.jansetu.catalogue.CodedName;
import org.jansetu.paper.Printout;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** A candidate's own: choices, seat, answer and letter. */
@Stateless
@TenantBound
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Seats {

  @Inject private CounsellingDesk desk;
  @Inject private CounsellingShelf shelf;
  @Inject private Applications applications;
  @Inject private SeatLetter letter;
  @Inject private Callers callers;

  /**
   * What a seat letter proves to whoever looks.
   *
   * @param application number of the application
   * @param candidate the name on it
   * @param counselling which
   * @param seat what the candidate has now
   * @param state offered, accepted or floating
   */
  public record Proof(
      String application, String candidate, LocalText counselling, LocalText seat, String state) {}

  /**
   * The ranked candidate of a case that the caller may see; empty for everyone who is not ranked.
   * Refuses as {@link Applications#get}; costs no database call where there are no counsellings.
   */
  public Optional<SeatCard> find(String application) {
    if (shelf.book().byCode().isEmpty()) {
      return Optional.empty();
    }
    applications.get(application);
    return desk.find(application).filter(this::isKnown).map(this::card);
  }

  /** The same. Refuses with not-found whoever is not ranked. */
  public SeatCard get(String application) {
    return find(application).orElseThrow(NotFound::new);
  }

  private boolean isKnown(RankedRow row) {
    return shelf.book().byCode().containsKey(row.board());
  }

  /**
   * Keeps the choices of the caller's own case, or at the counter of the kiosk's own, in the place
   * of those before. Refuses as {@link #get}, with forbidden everybody else, with choices-closed,
   * with receipt-cancelled, and with invalid-input what is no choice, what stands there twice, and
   * more than there may be.
   *
   * @param choices codes of vacancies, the dearest first; none takes all of them back
   */
  public SeatCard choose(String application, List<String> choices) {
    RankedRow row = own(application);
    CounsellingDefinition definition = shelf.definition(row.board());
    if (choices == null || choices.size() > definition.choices().most()) {
      throw InvalidInput.of("/choices", "out-of-range", "0-" + definition.choices().most());
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < choices.size(); i++) {
      String choice = String.valueOf(choices.get(i));
      if (definition.vacancy(choice).isEmpty()) {
        throw InvalidInput.of("/choices/" + i, "not-allowed", "");
      }
      if (!seen.add(choice)) {
        throw InvalidInput.of("/choices/" + i, "twice", "");
      }
    }
    desk.choose(row, definition, List.copyOf(choices));
    return get(application);
  }

  /**
   * Answers for the caller's own case, or at the counter of the kiosk's own. The same answer again
   * changes nothing. Refuses as {@link #choose}, with answer-closed, and with illegal-move what
   * cannot be said now.
   */
  public SeatCard answer(String application, SeatAnswer answer) {
    RankedRow row = own(application);
    desk.answer(row, shelf.definition(row.board()), answer);
    return get(application);
  }

  /**
   * The letter about a seat. Refuses as {@link #get}, and with seat-letter-not-ready whoever has
   * none.
   */
  public Printout letter(String application, Locale language) {
    applications.get(application);
    RankedRow row = desk.find(application).filter(this::isKnown).orElseThrow(NotFound::new);
    if (row.seat() == null || !row.isPaid()) {
      throw new Refusal("seat-letter-not-ready");
    }
    return letter.print(card(row), row, language);
  }

  /**
   * Whether a letter tells the truth now, for everyone who reads its square. Refuses with not-found
   * a wrong code and an unknown number alike.
   */
  public Proof prove(String application, String code) {
    byte[] given =
        String.valueOf(code).strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    RankedRow row =
        desk.find(String.valueOf(application).strip())
            .filter(
                one ->
                    MessageDigest.isEqual(one.checkCode().getBytes(StandardCharsets.UTF_8), given))
            .filter(one -> isKnown(one) && one.isPaid() && one.seat() != null)
            .orElseThrow(NotFound::new);
    CounsellingDefinition definition = shelf.definition(row.board());
    return new Proof(
        row.application(),
        row.fullName(),
        definition.name(),
        definition.nameOf(row.vacancy()),
        row.state().code());
  }

  /** The candidate of a case that the caller may see and act for. */
  private RankedRow own(String application) {
    callers.current().require(Role.CITIZEN, Role.OPERATOR);
    applications.get(application);
    RankedRow row = desk.find(application).filter(this::isKnown).orElseThrow(NotFound::new);
    if (!row.isPaid()) {
      throw new Refusal("receipt-cancelled", row.application());
    }
    return row;
  }

  private SeatCard card(RankedRow row) {
    CounsellingDefinition definition = shelf.definition(row.board());
    BoardRow board = desk.board(row.board());
    CounsellingCard counselling = shelf.card(definition, board, desk.taken(row.board()));
    return new SeatCard(
        row.application(),
        counselling,
        row.rank(),
        shelf.kind(definition, row.category()),
        row.choices().stream()
            .map(choice -> new CodedName(choice, definition.nameOf(choice)))
            .toList(),
        row.state(),
        row.vacancy() == null
            ? null
            : new CodedName(row.vacancy(), definition.nameOf(row.vacancy())),
        row.kind() == null ? null : shelf.kind(definition, row.kind()),
        row.round(),
        passed(board, row),
        row.isPaid() && counselling.isChoosing(),
        CounsellingDesk.answers(row, board, definition));
  }

  /** Where seats like that one came from, when they were kept for others at first. */
  private static List<PassedSeats> passed(BoardRow board, RankedRow row) {
    return row.seat() == null
        ? List.of()
        : board.passed().stream()
            .filter(pass -> pass.vacancy().equals(row.vacancy()) && pass.to().equals(row.kind()))
            .toList();
  }
}
