package org.jansetu.counter;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jansetu.audit.AuditTrail;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.network.Kiosks;
import org.jansetu.paper.CheckCode;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.tenancy.Unauthenticated;
import org.jansetu.wallet.IdempotencyKeyReused;

/** What was charged: looked up, listed, settled, cancelled. */
@Stateless
@TenantBound
public class Transactions {

  private static final int LONGEST_REASON = 200;
  private static final int DEFAULT_WINDOW_MINUTES = 30;

  @Inject private TransactionRepository repository;
  @Inject private OrderMaker maker;
  @Inject private Catalogue catalogue;
  @Inject private Kiosks kiosks;
  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private AuditTrail audit;

  /**
   * A transaction of a kiosk that the caller may see. Refuses with not-found for any other, and
   * with unauthenticated whoever is not signed in.
   */
  public Transaction get(long id) {
    if (!callers.current().isKnown()) {
      throw new Unauthenticated();
    }
    return named(visible(repository.find(id)));
  }

  /** What was typed into the form of a charge, as text. Refuses as {@link #get} does. */
  public Map<String, String> inputs(long id) {
    if (!callers.current().isKnown()) {
      throw new Unauthenticated();
    }
    return LinesJson.texts(visible(repository.find(id)).inputs());
  }

  /** Transactions of the caller's own kiosk, newest first. */
  public Page<Transaction> list(TransactionQuery wanted) {
    long kiosk = kiosks.place(callers.current().placeAs(Role.OPERATOR)).id();
    Page<TransactionRow> found = repository.list(kiosk, wanted);
    return new Page<>(found.items().stream().map(this::named).toList(), found.nextCursor());
  }

  /**
   * A receipt as it is about to be printed.
   *
   * @param transaction what it is for
   * @param version the programme's version under which it was charged
   * @param inputs what was typed into the form, as text; only what was given
   * @param number which copy this is, from 1; 0 while the transaction is pending
   */
  public record Copy(
      Transaction transaction, int version, Map<String, String> inputs, int number) {}

  /**
   * Counts one more printed copy, unless the transaction is pending and its receipt not final.
   * Refuses with forbidden unless the caller works at a kiosk or administers kiosks, and with
   * not-found for a kiosk that the caller may not see.
   */
  public Copy countCopy(long id) {
    callers
        .current()
        .require(
            Role.OPERATOR, Role.CASHIER, Role.SOCIETY_ADMIN, Role.PROVIDER_ADMIN, Role.STATE_ADMIN);
    TransactionRow row = visible(repository.find(id));
    int number = row.status() == ChargeStatus.PENDING ? 0 : repository.countCopy(id);
    return new Copy(named(row), row.programmeVersion(), LinesJson.texts(row.inputs()), number);
  }

  /**
   * The transaction of that receipt when the code is its own; asks no other right, because the code
   * is one. Wrong code and unknown number are told apart neither by the answer nor by its time: the
   * rest is read only when the code holds.
   */
  public Optional<Transaction> findByReceipt(String number, String code) {
    String wanted = String.valueOf(number).strip();
    byte[] given = String.valueOf(code).strip().toUpperCase(Locale.ROOT).getBytes(UTF_8);
    byte[] own = repository.findVerificationCode(wanted).orElse(CheckCode.NONE).getBytes(UTF_8);
    return MessageDigest.isEqual(given, own)
        ? repository.findByReceipt(wanted).map(this::named)
        : Optional.empty();
  }

  /**
   * The answer that this key got before at the caller's own kiosk. Refuses with
   * idempotency-key-reused when the request was another one.
   */
  public Optional<Basket> findReplay(ChargeRequest request) {
    long kiosk = kiosks.place(callers.current().placeAs(Role.OPERATOR)).id();
    if (request.idempotencyKey() == null) {
      return Optional.empty();
    }
    Optional<Object[]> found = repository.findBasket(kiosk, request.idempotencyKey());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (!OrderMaker.sha256(request).equals(found.get()[1])) {
      throw new IdempotencyKeyReused();
    }
    return Optional.of(replay(((Number) found.get()[0]).longValue()));
  }

  /** A basket as it was answered, with where it stands now. Refuses with not-found. */
  public Basket replay(long basket) {
    List<Transaction> made =
        repository.ofBasket(basket).stream().map(row -> named(visible(Optional.of(row)))).toList();
    return new Basket(basket, made, null, true);
  }

  /**
   * Ends a pending transaction as its biller says. A transaction that has ended already is left
   * alone, so the same word may come twice.
   *
   * @return whether this call ended it
   */
  public boolean settle(SettleOrder order) {
    TransactionRow row = repository.find(order.transactionId()).orElseThrow(NotFound::new);
    String department = catalogue.get(row.service()).department().code();
    List<ChargeOrder.Entry> entries =
        order.isSuccess()
            ? maker.transfers(row.kiosk(), department, row.lines(), row.borne())
            : List.of();
    boolean isEnded = repository.settle(order, entries, today());
    if (isEnded) {
      audit.record(
          order.isSuccess() ? "charge-confirmed" : "charge-failed",
          row.receiptNumber(),
          Map.of("reference", String.valueOf(order.reference())));
    }
    return isEnded;
  }

  /**
   * Charges that nobody has looked at although it was said so many seconds ago that somebody would,
   * oldest first: whoever was to pay their billers has died before it could. For the server itself.
   */
  public List<ChargePending> listForgotten(int seconds, int most) {
    callers.current().require(Role.PLATFORM);
    return repository.forgotten(seconds, most).stream()
        .map(this::pending)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<ChargePending> pending(TransactionRow row) {
    return catalogue
        .find(row.service())
        .filter(service -> service.biller() != null)
        .map(service -> ChargePending.of(service, row.id(), row.receiptNumber(), row.inputs()));
  }

  /** Says when a pending transaction is looked at again. */
  public void checkAgain(long id, Instant at) {
    repository.checkAgain(id, at);
  }

  /**
   * Cancels a receipt: every transfer is posted the other way round, the wallet gets its money back
   * and the receipt is marked. The kiosk's operator may do so within the programme's window, a
   * society admin at any time in the same programme. Refuses with not-cancellable and why.
   */
  public Transaction cancel(long id, String reason) {
    Caller caller = callers.current();
    caller.require(Role.OPERATOR, Role.SOCIETY_ADMIN);
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw InvalidInput.of("/reason", "out-of-range", "1-" + LONGEST_REASON);
    }
    TransactionRow row = visible(repository.find(id));
    refuseUnlessCancellable(row, caller);
    if (!repository.cancel(id, caller.user(), reason.strip(), today())) {
      throw new NotCancellable("reversed");
    }
    audit.record("charge-cancelled", row.receiptNumber(), Map.of("reason", reason.strip()));
    return named(repository.find(id).orElseThrow(NotFound::new));
  }

  /**
   * Takes a completed charge back by an order that the caller of the running transaction has just
   * written down; whatever has passed since, and together with that order or not at all. The
   * kiosk's wallet has its money back. For the server itself.
   *
   * @return false when it was taken back before
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean takeBack(long id, String reason) {
    Caller caller = callers.current();
    caller.require(Role.PLATFORM);
    TransactionRow row = repository.find(id).orElseThrow(NotFound::new);
    boolean isTaken = repository.cancel(id, caller.user(), reason, today());
    if (isTaken) {
      audit.record("charge-cancelled", row.receiptNumber(), Map.of("reason", reason));
    }
    return isTaken;
  }

  private void refuseUnlessCancellable(TransactionRow row, Caller caller) {
    if (row.status() != ChargeStatus.COMPLETED) {
      throw new NotCancellable(row.status().code());
    }
    if (row.billerReference() != null) {
      throw new NotCancellable("biller-paid");
    }
    int window =
        programmes
            .current()
            .section("programme")
            .path("cancellation")
            .path("windowMinutes")
            .asInt(DEFAULT_WINDOW_MINUTES);
    boolean isLate = row.at().plusSeconds(60L * window).isBefore(Instant.now());
    if (isLate && !caller.has(Role.SOCIETY_ADMIN)) {
      throw new NotCancellable("too-late");
    }
  }

  private TransactionRow visible(Optional<TransactionRow> row) {
    TransactionRow found = row.orElseThrow(NotFound::new);
    if (!kiosks.isVisible(found.kiosk())) {
      throw new NotFound();
    }
    return found;
  }

  private Transaction named(TransactionRow row) {
    LocalText name =
        catalogue
            .find(row.service())
            .map(ServiceDefinition::name)
            .orElseGet(() -> LocalText.english(row.service()));
    return row.named(name, programmes.current().zone());
  }

  private LocalDate today() {
    Programme programme = programmes.current();
    return LocalDate.now(programme.zone());
  }
}
