package org.jansetu.exam;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jansetu.audit.AuditTrail;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/**
 * The examinations of the programme: everyone may see them; an officer of the examining department
 * or the state administrator announces, publishes and cancels.
 */
@Stateless
@TenantBound
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Exams {

  private static final int LONGEST_ORDER = 80;
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_NAME = 120;
  private static final int SHORTEST_REFERENCE = 3;
  private static final int LONGEST_REFERENCE = 100;
  private static final Pattern CURSOR = Pattern.compile("[0-9]{1,18}");

  @Inject private ExamShelf shelf;
  @Inject private ExamDesk desk;
  @Inject private CandidateDesk candidates;
  @Inject private Catalogue catalogue;
  @Inject private Programmes programmes;
  @Inject private Callers callers;
  @Inject private AuditTrail audit;

  /**
   * How many candidates an examination has.
   *
   * @param paid those who have paid and are not cancelled
   * @param seated those of them with a roll number
   * @param corrected those of them who have corrected something
   * @param withdrawn those whose receipt was cancelled
   * @param refundsDue refunds that are still to be made
   * @param refundsDone refunds that are made
   * @param refundPaise what all refunds come to, in paise
   */
  public record Counts(
      long paid,
      long seated,
      long corrected,
      long withdrawn,
      long refundsDue,
      long refundsDone,
      long refundPaise) {}

  /**
   * Cancel an examination, for ever.
   *
   * @param orderNumber by which order, 1 to 80 characters
   * @param reason why, 1 to 500 characters
   */
  public record Cancellation(String orderNumber, String reason) {}

  /** Every examination, in the order of the folder. */
  public List<ExamCard> list() {
    Map<String, ExamRow> announced = desk.list();
    return shelf.book().byCode().values().stream()
        .map(exam -> shelf.card(exam, ExamGate.row(announced, exam)))
        .toList();
  }

  /** One examination. Refuses with not-found. */
  public ExamCard get(String code) {
    ExamDefinition exam = shelf.definition(code);
    return shelf.card(exam, desk.get(exam.code()));
  }

  /**
   * The examination for whose forms the service stands now; empty for every other service, which
   * costs no database call.
   */
  public Optional<ExamCard> findByService(String service) {
    List<ExamDefinition> exams = shelf.book().ofService(service);
    if (exams.isEmpty()) {
      return Optional.empty();
    }
    Map<String, ExamRow> announced = desk.list();
    ExamDefinition exam = ExamGate.meant(exams, announced, Instant.now());
    return Optional.of(shelf.card(exam, ExamGate.row(announced, exam)));
  }

  /** The examinations that the caller may announce for, in the order of the folder. */
  public List<ExamCard> listOwn() {
    Map<String, ExamRow> announced = desk.list();
    return shelf.book().byCode().values().stream()
        .filter(this::isOwn)
        .map(exam -> shelf.card(exam, ExamGate.row(announced, exam)))
        .toList();
  }

  /**
   * How many candidates it has. Refuses with not-found, unauthenticated, and with forbidden whoever
   * is neither an officer of the examining department nor the state administrator.
   */
  public Counts counts(String code) {
    return desk.counts(own(code).code());
  }

  /**
   * Announces changed dates; they hold from now on. Refuses as {@link #counts}, with invalid-input
   * dates in the wrong order, and with exam-cancelled.
   */
  public ExamCard announce(String code, Announcement announcement) {
    ExamDefinition exam = own(code);
    String order = text(announcement.orderNumber(), "/orderNumber", LONGEST_ORDER);
    ZoneId zone = programmes.current().zone();
    ExamDates dates =
        new ExamDates(
            moment(announcement.opens(), zone),
            moment(announcement.lastAt(), zone),
            moment(announcement.lateUntil(), zone),
            moment(announcement.correctionFrom(), zone),
            moment(announcement.correctionUntil(), zone));
    if (dates.equals(new ExamDates(null, null, null, null, null))) {
      throw InvalidInput.of("/lastAt", "required", "");
    }
    desk.announce(exam, dates, order);
    return get(code);
  }

  private static Instant moment(LocalDateTime announced, ZoneId zone) {
    return announced == null ? null : announced.atZone(zone).toInstant();
  }

  /**
   * Publishes roll numbers and centres: the whole file or nothing of it; who is in it a second time
   * gets the new seat. Refuses as {@link #counts}, with invalid-input naming what is wrong with
   * every row, and with exam-cancelled.
   *
   * @param csv UTF-8 with the header that {@link RollNumbers} names, at most 200,000 rows
   * @return how many candidates have a seat by this file
   */
  public int seat(String code, InputStream csv) {
    ExamDefinition exam = own(code);
    LocalDate today = LocalDate.now(programmes.current().zone());
    return desk.seat(exam, RollNumbers.read(csv, today));
  }

  /**
   * All candidates who have paid and are not cancelled, in the order of filing, for the examining
   * department: read page by page while it is written. Refuses with not-found, unauthenticated, and
   * with forbidden whoever is no officer of that department.
   */
  public TableFile candidates(String code) {
    ExamDefinition exam = shelf.definition(code);
    if (!isOfBody(exam)) {
      callers.current().require(Role.values());
      throw new Forbidden();
    }
    record(exam, "exam.exported");
    ServiceDefinition service = catalogue.get(exam.service());
    CandidatesCsv csv =
        new CandidatesCsv(exam, catalogue.form(service.form()), programmes.current().zone());
    return new TableFile(
        exam.fileName("candidates.csv"),
        target -> csv.write(target, after -> candidates.paid(exam.code(), after, Page.MOST)));
  }

  /**
   * Cancels an examination: no form is taken any more, and everybody who has paid gets it back. The
   * same order again changes nothing. Refuses as {@link #counts}, with invalid-input, and with
   * exam-cancelled another order.
   */
  public ExamCard cancel(String code, Cancellation cancellation) {
    ExamDefinition exam = own(code);
    Cancellation order =
        new Cancellation(
            text(cancellation.orderNumber(), "/orderNumber", LONGEST_ORDER),
            text(cancellation.reason(), "/reason", LONGEST_REASON));
    if (!desk.isCancelledBy(exam, order)) {
      desk.cancel(exam, order);
    }
    return get(code);
  }

  /** What goes back to whom, in the order of filing. Refuses as {@link #counts}. */
  public Page<RefundLine> refunds(String code, String cursor, int limit) {
    ExamDefinition exam = own(code);
    return page(cursor, limit, (after, most) -> desk.refunds(exam.code(), after, most));
  }

  private static Page<RefundLine> page(
      String cursor, int limit, BiFunction<Long, Integer, List<RefundRepository.Listed>> refunds) {
    if (limit < 1 || limit > Page.MOST) {
      throw InvalidInput.of("/limit", "out-of-range", "1-" + Page.MOST);
    }
    boolean isFirst = cursor == null || cursor.isEmpty();
    if (!isFirst && !CURSOR.matcher(cursor).matches()) {
      throw InvalidInput.of("/cursor", "bad-cursor", "");
    }
    long after = isFirst ? 0 : Long.parseLong(cursor);
    List<RefundRepository.Listed> found = refunds.apply(after, limit + 1);
    boolean more = found.size() > limit;
    List<RefundRepository.Listed> shown = more ? found.subList(0, limit) : found;
    return new Page<>(
        shown.stream().map(RefundRepository.Listed::line).toList(),
        more ? Long.toString(shown.get(limit - 1).candidate()) : null);
  }

  /**
   * That a kiosk has given a candidate the money in cash.
   *
   * @param receivedBy who signed for it, 1 to 120 characters
   * @param reference the paper that was signed, 3 to 100 characters
   */
  public record HandOut(String receivedBy, String reference) {}

  /**
   * What the caller's kiosk has still to hand out in cash, in the order of filing: its wallet has
   * the money back. Refuses with unauthenticated, with forbidden whoever is no operator, and with
   * invalid-input.
   */
  public Page<RefundLine> toHandOut(String cursor, int limit) {
    String kiosk = callers.current().placeAs(Role.OPERATOR);
    return page(cursor, limit, (after, most) -> desk.toHandOut(kiosk, after, most));
  }

  /**
   * What a candidate who paid at the caller's kiosk gets back; empty where nothing does. Refuses
   * with unauthenticated, and with forbidden whoever is no operator.
   */
  public Optional<RefundLine> findRefund(String application) {
    return desk.findRefund(callers.current().placeAs(Role.OPERATOR), String.valueOf(application));
  }

  /**
   * Notes that the caller's kiosk has given a candidate the money against a signature. The same
   * again changes nothing. Refuses with unauthenticated, with forbidden whoever is no operator,
   * with not-found a candidate who paid elsewhere or is owed nothing, with invalid-input, with
   * refund-not-due before the wallet has it back and where it went another way, and with
   * refund-handed-out where somebody else signed for it.
   */
  public RefundLine handOut(String application, HandOut order) {
    String kiosk = callers.current().placeAs(Role.OPERATOR);
    String reference = text(order.reference(), "/reference", LONGEST_REFERENCE);
    if (reference.length() < SHORTEST_REFERENCE) {
      throw InvalidInput.of("/reference", "too-short", "");
    }
    return desk.handOut(
        kiosk,
        String.valueOf(application),
        new HandOut(text(order.receivedBy(), "/receivedBy", LONGEST_NAME), reference));
  }

  /** The same as a table. Refuses as {@link #counts}. */
  public TableFile refundTable(String code) {
    ExamDefinition exam = own(code);
    record(exam, "exam.refunds-exported");
    return new TableFile(
        exam.fileName("refunds.csv"),
        target -> RefundsCsv.write(target, after -> desk.refunds(exam.code(), after, Page.MOST)));
  }

  /**
   * Writes a table to where it is sent, page by page. A call of its own, because nothing reaches
   * the database between two calls of a session bean.
   */
  public void write(TableFile table, OutputStream target) throws IOException {
    table.writeTo(target);
  }

  /** Written down before the first row leaves the house. */
  private void record(ExamDefinition exam, String action) {
    audit.record(action, exam.code(), Map.of("body", exam.body()));
  }

  private static String text(String given, String field, int longest) {
    String text = given == null ? "" : given.strip();
    if (text.isEmpty() || text.length() > longest) {
      throw InvalidInput.of(field, "out-of-range", "1-" + longest);
    }
    return text;
  }

  private ExamDefinition own(String code) {
    ExamDefinition exam = shelf.definition(code);
    callers.current().require(Role.DEPARTMENT_OFFICER, Role.STATE_ADMIN);
    if (!isOwn(exam)) {
      throw new Forbidden();
    }
    return exam;
  }

  private boolean isOwn(ExamDefinition exam) {
    return callers.current().has(Role.STATE_ADMIN) || isOfBody(exam);
  }

  private boolean isOfBody(ExamDefinition exam) {
    Caller caller = callers.current();
    return caller.postings().stream()
        .anyMatch(
            posting ->
                posting.role() == Role.DEPARTMENT_OFFICER && posting.place().equals(exam.body()));
  }
}
