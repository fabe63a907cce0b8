package org.jansetu.counselling;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jansetu.audit.AuditTrail;
import org.jansetu.exam.ExamCard;
import org.jansetu.paper.Spreadsheet;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/**
 * The counsellings of the programme: everyone may see them; an officer of the examining department
 * or the state administrator hands in ranks and runs the rounds.
 */
@Stateless
@TenantBound
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Counsellings {

  private static final int LONGEST_ORDER = 80;
  private static final int TOGETHER = 1_000;

  @Inject private CounsellingShelf shelf;
  @Inject private CounsellingDesk desk;
  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private AuditTrail audit;

  /**
   * How many candidates stand where.
   *
   * @param ranked all of them
   * @param chosen those who have chosen anything
   * @param offered those who have to answer
   * @param accepted those who have a seat for good
   * @param floating those who have one and wait for a better one
   * @param gone those who have left or said nothing
   */
  public record Counts(
      long ranked, long chosen, long offered, long accepted, long floating, long gone) {}

  /** Whether the programme has any; costs no database call. */
  public boolean isOn() {
    return !shelf.book().byCode().isEmpty();
  }

  /** Every counselling, in the order of the folder. */
  public List<CounsellingCard> list() {
    return shelf.book().byCode().values().stream().map(this::card).toList();
  }

  /** One counselling. Refuses with not-found. */
  public CounsellingCard get(String code) {
    return card(shelf.definition(code));
  }

  private CounsellingCard card(CounsellingDefinition definition) {
    return shelf.card(definition, desk.board(definition.code()), desk.taken(definition.code()));
  }

  /** The counsellings that the caller runs, in the order of the folder. */
  public List<CounsellingCard> listOwn() {
    return shelf.book().byCode().values().stream().filter(this::isOwn).map(this::card).toList();
  }

  /**
   * How many candidates stand where. Refuses with not-found, unauthenticated, and with forbidden
   * whoever is neither an officer of the examining department nor the state administrator.
   */
  public Counts counts(String code) {
    return desk.counts(own(code).code());
  }

  /**
   * Takes the ranks: the whole file in the place of the one before, or nothing of it. Refuses as
   * {@link #counts}, with exam-cancelled, with rounds-begun, and with invalid-input naming what is
   * wrong with every row.
   *
   * @param csv UTF-8 with the header that {@link RankFile} names, at most 200,000 rows
   * @return how many are ranked
   */
  public int rank(String code, InputStream csv) {
    CounsellingDefinition definition = standing(code);
    return desk.rank(definition, RankFile.read(csv, shelf.categoryCodes(definition)));
  }

  /**
   * Another last second for choices.
   *
   * @param choicesUntil in the programme's own time; a moment that is past ends them now
   * @param orderNumber by which order, 1 to 80 characters
   */
  public record Announcement(LocalDateTime choicesUntil, String orderNumber) {}

  /** Announces it. Refuses as {@link #counts}, with rounds-begun, and with invalid-input. */
  public CounsellingCard announce(String code, Announcement announcement) {
    CounsellingDefinition definition = standing(code);
    String order = announcement.orderNumber() == null ? "" : announcement.orderNumber().strip();
    if (order.isEmpty() || order.length() > LONGEST_ORDER) {
      throw InvalidInput.of("/orderNumber", "out-of-range", "1-" + LONGEST_ORDER);
    }
    if (announcement.choicesUntil() == null) {
      throw InvalidInput.of("/choicesUntil", "required", "");
    }
    desk.announce(
        definition,
        announcement.choicesUntil().atZone(programmes.current().zone()).toInstant(),
        order);
    return get(code);
  }

  /**
   * Runs a round; candidates are told their seats afterwards. Refuses as {@link #counts}, with
   * exam-cancelled, with not-ranked, with choices-open before the last second for choices, with
   * answers-open while somebody may still answer, with rounds-over, and with rounds-begun a round
   * that is not the next one, so that nothing is run twice.
   *
   * @param round its number, from 1
   * @return how many have another seat than before
   */
  public int turn(String code, int round) {
    return desk.turn(standing(code), round);
  }

  /**
   * Who has what, by rank, for the examining department. Refuses as {@link #counts}.
   *
   * @param columns headings: application, name, rank, category, state, seat, kind, round, choices
   */
  public Spreadsheet table(String code, List<String> columns) {
    CounsellingDefinition definition = own(code);
    audit.record("counselling.exported", definition.code(), Map.of());
    List<List<Object>> rows = new ArrayList<>();
    List<RankedRow> page = desk.list(definition.code(), 0, TOGETHER);
    while (!page.isEmpty()) {
      page.forEach(row -> rows.add(cells(row)));
      page = desk.list(definition.code(), page.get(page.size() - 1).rank(), TOGETHER);
    }
    return new Spreadsheet(definition.fileName("seats"), columns, rows);
  }

  private static List<Object> cells(RankedRow row) {
    List<Object> cells = new ArrayList<>();
    cells.add(row.application());
    cells.add(row.fullName());
    cells.add((long) row.rank());
    cells.add(row.category());
    cells.add(row.state().code());
    cells.add(row.vacancy() == null ? "" : row.vacancy());
    cells.add(row.kind() == null ? "" : row.kind());
    cells.add(row.round() == null ? "" : (Object) row.round().longValue());
    cells.add(String.join(" ", row.choices()));
    return cells;
  }

  /** One that the caller runs and whose examination was held. */
  private CounsellingDefinition standing(String code) {
    CounsellingDefinition definition = own(code);
    ExamCard exam = shelf.exam(definition);
    if (exam.cancelOrder() != null) {
      throw new Refusal("exam-cancelled", exam.cancelOrder());
    }
    return definition;
  }

  private CounsellingDefinition own(String code) {
    CounsellingDefinition definition = shelf.definition(code);
    callers.current().require(Role.DEPARTMENT_OFFICER, Role.STATE_ADMIN);
    if (!isOwn(definition)) {
      throw new Forbidden();
    }
    return definition;
  }

  private boolean isOwn(CounsellingDefinition definition) {
    String body = shelf.exam(definition).body().code();
    return callers.current().has(Role.STATE_ADMIN)
        || callers.current().postings().stream()
            .anyMatch(
                posting ->
                    posting.role() == Role.DEPARTMENT_OFFICER && posting.place().equals(body));
  }
}
