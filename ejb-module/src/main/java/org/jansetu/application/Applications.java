package org.jansetu.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jansetu.counter.Basket;
import org.jansetu.counter.ChargeItem;
import org.jansetu.counter.ChargeRequest;
import org.jansetu.counter.ChargeStatus;
import org.jansetu.counter.Citizen;
import org.jansetu.counter.Counter;
import org.jansetu.counter.QuoteRequest;
import org.jansetu.counter.Transaction;
import org.jansetu.register.Evidence;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.upload.UploadCard;
import org.jansetu.workflow.IllegalMove;

/** Citizens' requests: filed, looked up, moved, followed. */
@Stateless
@TenantBound
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Applications {

  /** The most cases that one bulk move may name. */
  public static final int MOST_AT_ONCE = 200;

  private static final int SOON_WORKING_DAYS = 2;
  private static final Pattern NUMBER = Pattern.compile("A-[A-Za-z0-9-]{3,100}");
  private static final Pattern MOBILE = Pattern.compile("[6-9][0-9]{9}");
  private static final Pattern CURSOR =
      Pattern.compile("(infinity|[0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9]{1,18})");
  private static final String TRY_AGAIN = "try-again";

  @Inject private FilingDesk filing;
  @Inject private CaseQueue queue;
  @Inject private CaseDesk desk;
  @Inject private CaseReader reader;
  @Inject private CaseSight sight;
  @Inject private TrackingDesk tracking;
  @Inject private Counter counter;

  /**
   * A request that was filed.
   *
   * @param application the case
   * @param transaction what was charged for it
   * @param isReplay whether this repeats the answer to an earlier request with the same key
   */
  public record Filed(CaseCard application, Transaction transaction, boolean isReplay) {}

  /** A file that was handed in. */
  public static final class Paper {

    private final String fileName;
    private final String mediaType;
    private final byte[] content;

    Paper(UploadCard card, byte[] content) {
      this.fileName = card.fileName();
      this.mediaType = card.mediaType();
      this.content = content;
    }

    /** As its owner named it. */
    public String fileName() {
      return fileName;
    }

    /** What it is by its content. */
    public String mediaType() {
      return mediaType;
    }

    /** Its bytes, a copy. */
    public byte[] content() {
      return content.clone();
    }
  }

  /**
   * What became of one case of a bulk move.
   *
   * @param number the case
   * @param state where it stands now, or null when it was not moved
   * @param code code of the refusal, or null when it was moved
   * @param actions what is possible instead, when the refusal says so
   */
  public record Outcome(String number, String state, String code, List<String> actions) {}

  /**
   * How full an inbox is.
   *
   * @param late cases whose day is past
   * @param soon cases that are due today or within two working days
   * @param inTime the other cases whose clock runs, those without a promise counted
   * @param stopped cases that wait for papers
   */
  public record Counts(long late, long soon, long inTime, long stopped) {}

  /**
   * Files for a citizen at the operator's own kiosk: what was handed in is kept, the charge is
   * taken, the case is made. Papers that the service requires and that are missing do not stop it:
   * the case waits for them with its clock standing.
   *
   * <p>The same key with the same request answers as the first time. Refuses as a charge does, and
   * with invalid-input a service without cases, unknown papers, and a consent that is none.
   */
  public Filed file(FilingRequest request) {
    String key = request.idempotencyKey();
    long expected = expected(request);
    boolean isNew = filing.keep(request, expected);
    Basket basket;
    try {
      basket = counter.charge(charge(request, expected));
    } catch (Refusal refusal) {
      if (isNew && !refusal.code().equals(TRY_AGAIN)) {
        filing.forget(key);
      }
      throw refusal;
    }
    Transaction made = basket.transactions().get(0);
    CaseRow row = queue.made(made.id()).orElseThrow(NotFound::new);
    return new Filed(sight.card(row, sight.roles(row)), made, basket.isReplay());
  }

  /** What the operator was shown; at a second try, what was expected at the first. */
  private long expected(FilingRequest request) {
    if (request.expectedTotalPaise() != null) {
      return request.expectedTotalPaise();
    }
    QuoteRequest question = new QuoteRequest(request.service(), request.inputs(), null);
    return filing
        .expectedBefore(request.idempotencyKey())
        .orElseGet(() -> counter.quote(question).total().paise());
  }

  private static ChargeRequest charge(FilingRequest request, long expected) {
    Applicant applicant = request.applicant();
    return new ChargeRequest(
        request.idempotencyKey(),
        List.of(new ChargeItem(request.service(), request.inputs(), expected)),
        new Citizen(applicant.name(), applicant.mobile()),
        request.paidBy(),
        request.paidAt(),
        request.campaign());
  }

  /** Whether requests for this service become cases; costs no database call. */
  public boolean hasCases(String service) {
    return sight.rules().find(service).isPresent();
  }

  /** The number of the case of a charge, if its service has cases; costs no database call. */
  public Optional<String> findNumber(Transaction charge) {
    return charge.status() != ChargeStatus.PENDING
            && sight.rules().find(charge.service()).isPresent()
        ? Optional.of(CaseMaker.PREFIX + charge.receiptNumber())
        : Optional.empty();
  }

  /**
   * A case. Refuses with not-found a case that the caller may not see: an operator sees those filed
   * at the own kiosk, an officer those of the own department, a citizen the own ones, state
   * administrator and auditor all.
   */
  public CaseCard get(String number) {
    CaseRow row = row(number);
    return sight.card(row, sight.roles(row));
  }

  /**
   * A paper of a case. Refuses with not-found a case that the caller may not see, and a paper that
   * it has not.
   *
   * @param paper code of the paper, as the service names it
   */
  public Paper paper(String number, String paper) {
    CaseRow row = row(number);
    sight.roles(row);
    return desk.paper(row, paper);
  }

  /** The lines of registers that stand for papers of a case. Refuses as {@link #get} does. */
  public List<Evidence> evidence(String number) {
    CaseRow row = row(number);
    sight.roles(row);
    return row.waived().isEmpty() ? List.of() : reader.evidence(row.number());
  }

  /** What happened to a case, oldest first. Refuses as {@link #get} does. */
  public List<CaseEvent> history(String number) {
    CaseRow row = row(number);
    sight.roles(row);
    return reader.events(row.id(), sight.way(row), sight.zone());
  }

  /**
   * Moves a case. Refuses as {@link #get} does, with illegal-move carrying what is possible now,
   * and with invalid-input naming everything that the move needs and does not have.
   */
  public CaseCard act(String number, ActionRequest request) {
    return desk.act(row(number).number(), request);
  }

  /**
   * Tells the applicant by SMS that a certificate of the case is ready, in the running transaction;
   * nothing where no mobile was given, and once for each certificate.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void tellReady(String number, String certificate) {
    desk.tellReady(number, certificate);
  }

  /**
   * Moves a case as the server itself does, by an order that the caller of the running transaction
   * has just written down: an appeal's direction, a grant by law. Stands or falls with that order.
   * Refuses with not-found, and with illegal-move where the case's workflow does not draw it.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public CaseCard obey(String number, ActionRequest order) {
    return desk.obey(number, order);
  }

  /**
   * Writes answers anew and replaces papers, in the running transaction; what was there before is
   * kept by whoever lets it be corrected. Refuses as {@link #get}, and papers as a move does.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void correct(String number, ObjectNode answers, List<GivenDocument> papers) {
    desk.correct(number, answers, papers);
  }

  /**
   * Gives a case to a person: claim takes it up oneself, assign gives it to a colleague, release
   * gives it back to the role. Refuses as {@link #get} does; with already-assigned; with
   * invalid-input another action or nobody's name; with illegal-move what the caller may not.
   */
  public CaseCard assign(String number, String action, String username) {
    return desk.assign(row(number).number(), action, username);
  }

  /** User names of those who may have the case. Refuses as {@link #get} does. */
  public List<String> colleagues(String number) {
    return desk.colleagues(row(number));
  }

  /**
   * Does the same with many cases, each by itself: what cannot be moved stops no other. Refuses
   * with invalid-input fewer than 1 or more than {@link #MOST_AT_ONCE} numbers.
   */
  public List<Outcome> actMany(List<String> numbers, ActionRequest request) {
    if (numbers.isEmpty() || numbers.size() > MOST_AT_ONCE) {
      throw InvalidInput.of("/numbers", "out-of-range", "1-" + MOST_AT_ONCE);
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (String number : numbers) {
      try {
        outcomes.add(new Outcome(number, act(number, request).state().code(), null, List.of()));
      } catch (IllegalMove refused) {
        outcomes.add(new Outcome(number, null, refused.code(), refused.actions()));
      } catch (Refusal refused) {
        outcomes.add(new Outcome(number, null, refused.code(), List.of()));
      }
    }
    return outcomes;
  }

  /**
   * The open cases that the caller's role has to do at the caller's place, soonest due first; those
   * that another person has to do are left out. Refuses with unauthenticated, with forbidden a role
   * that the caller does not hold or that has no inbox, and with invalid-input.
   */
  public Page<Task> inbox(TaskQuery query) {
    Posting posting = sight.inbox(query.role());
    int limit = limit(query.limit());
    String afterDue = "-infinity";
    long afterId = 0;
    if (query.cursor() != null && !query.cursor().isEmpty()) {
      Matcher cursor = CURSOR.matcher(query.cursor());
      if (!cursor.matches()) {
        throw InvalidInput.of("/cursor", "bad-cursor", "");
      }
      afterDue = cursor.group(1);
      afterId = Long.parseLong(cursor.group(2));
    }
    List<CaseRow> found =
        reader.inbox(
            posting,
            new CaseReader.Wanted(
                sight.isSuperior(posting),
                query.overdue() ? sight.today() : null,
                afterDue,
                afterId,
                limit + 1));
    boolean more = found.size() > limit;
    List<CaseRow> shown = more ? found.subList(0, limit) : found;
    return new Page<>(
        shown.stream().map(sight::task).toList(), more ? cursor(shown.get(limit - 1)) : null);
  }

  /**
   * How full the inbox of the caller's first role is. Refuses with unauthenticated, and with
   * forbidden whoever has none.
   */
  public Counts counts() {
    Posting posting = sight.inbox(null);
    return reader.counts(
        posting,
        new CaseReader.Wanted(sight.isSuperior(posting), sight.today(), "-infinity", 0, 1),
        sight.after(SOON_WORKING_DAYS));
  }

  private static String cursor(CaseRow last) {
    return (last.dueOn() == null ? "infinity" : last.dueOn().toString()) + "_" + last.id();
  }

  /**
   * The cases that the caller may see by the first role that has cases, newest first: an operator's
   * kiosk, an officer's department, a citizen's own. Refuses with unauthenticated, forbidden and
   * invalid-input.
   */
  public Page<Task> list(String cursor, int limit) {
    int most = limit(limit);
    long before = Long.MAX_VALUE;
    if (cursor != null && !cursor.isEmpty()) {
      if (!cursor.matches("[0-9]{1,18}")) {
        throw InvalidInput.of("/cursor", "bad-cursor", "");
      }
      before = Long.parseLong(cursor);
    }
    List<CaseRow> found = reader.list(sight.withCases(), before, most + 1);
    boolean more = found.size() > most;
    List<CaseRow> shown = more ? found.subList(0, most) : found;
    return new Page<>(
        shown.stream().map(sight::task).toList(),
        more ? Long.toString(shown.get(most - 1).id()) : null);
  }

  /**
   * How a case stands, for anyone who has its number and the applicant's whole mobile. Refuses with
   * not-found when the two do not belong together, and with too-many-attempts after five wrong
   * answers for the number or the mobile.
   */
  public Tracking track(String number, String mobile) {
    if (number == null
        || mobile == null
        || !NUMBER.matcher(number).matches()
        || !MOBILE.matcher(mobile).matches()) {
      throw new NotFound();
    }
    Optional<Tracking> found = tracking.find(number, mobile);
    if (found.isEmpty() && reader.find(number).isEmpty()) {
      queue.makeOf(number);
      found = tracking.find(number, mobile);
    }
    if (found.isEmpty()) {
      tracking.fail(number, mobile);
      throw new NotFound();
    }
    return found.get();
  }

  /** The case; made now when its charge is there and nobody has made it yet. */
  private CaseRow row(String number) {
    sight.requireKnown();
    if (number == null || !NUMBER.matcher(number).matches()) {
      throw new NotFound();
    }
    Optional<CaseRow> row = reader.find(number);
    if (row.isEmpty()) {
      queue.makeOf(number);
      row = reader.find(number);
    }
    return row.orElseThrow(NotFound::new);
  }

  private static int limit(int asked) {
    if (asked < 1 || asked > Page.MOST) {
      throw InvalidInput.of("/limit", "out-of-range", "1-" + Page.MOST);
    }
    return asked;
  }
}
