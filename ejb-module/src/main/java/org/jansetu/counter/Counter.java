package org.jansetu.counter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.fees.ChargeRange;
import org.jansetu.fees.Quote;
import org.jansetu.network.KioskPlace;
import org.jansetu.network.Kiosks;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Money;
import org.jansetu.shared.Refusal;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.wallet.IdempotencyKeyReused;

/**
 * What an operator does for the citizen at the counter of the operator's own kiosk.
 *
 * <p>No method here runs in a container transaction: a charge is one statement that commits itself,
 * and a biller is asked while no row is locked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Counter {

  private static final int LONGEST_NAME = 120;
  private static final Pattern MOBILE = Pattern.compile("[6-9][0-9]{9}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{1,64}");

  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private Catalogue catalogue;
  @Inject private Kiosks kiosks;
  @Inject private ChargeParts parts;
  @Inject private Transactions transactions;
  @Inject private Event<Charged> charged;

  /**
   * Money was taken; told after the charge was written, outside of any transaction. Whoever listens
   * must not make the operator wait: it notes what it wants to do and does it later, and finds by
   * itself what a crash between the charge and this made it miss.
   *
   * @param tenant the programme's number
   * @param programme the programme's code
   * @param items one for each service that was charged for
   */
  public record Charged(short tenant, String programme, List<ChargedItem> items) {

    /** Takes a copy. */
    public Charged {
      items = List.copyOf(items);
    }
  }

  /**
   * One service that was charged for.
   *
   * @param transactionId its transaction
   * @param service code of the service
   */
  public record ChargedItem(long transactionId, String service) {}

  /**
   * A charge names the campaign that brought the citizen; told outside of any transaction, once
   * before the charge, when whoever keeps campaigns may refuse the code and nothing is charged, and
   * once after it, also after a repeated one.
   *
   * @param campaign the code
   * @param basketId what was charged; 0 before
   */
  public record Attribution(String campaign, long basketId) {

    /** Whether it was charged. */
    public boolean isCharged() {
      return basketId != 0;
    }
  }

  /**
   * A service is asked for or about to be charged for; told outside of any transaction. Whoever
   * keeps the dates of services says which part of its window the moment lies in, or throws a
   * refusal, and then nothing is quoted or charged. The moment is the server's own, or the one at
   * which a payment gateway took the money.
   */
  public static final class Opening {

    private final String service;
    private final Instant at;
    private String window = "";

    Opening(String service, Instant at) {
      this.service = service;
      this.at = at;
    }

    /** Code of the service. */
    public String service() {
      return service;
    }

    /** The moment that counts. */
    public Instant at() {
      return at;
    }

    /** Says the part of the window, {@code open} or {@code late}, for tariffs to go by. */
    public void say(String part) {
      window = part;
    }

    String window() {
      return window;
    }
  }

  /**
   * What a service costs at the caller's kiosk, or for a citizen at the online place, with its
   * break-up; nothing is kept. Refuses with not-found, with invalid-input naming every field that
   * does not fit, and with no-tariff for a day before the first tariff.
   */
  public Quote quote(QuoteRequest request) {
    KioskPlace kiosk = placeOfAsking();
    LocalDate on = request.onDate() == null ? today() : request.onDate();
    ServiceDefinition service = catalogue.get(request.service());
    Reckoner reckoner = parts.reckoner();
    String window = parts.admission().window(service, Instant.now());
    ObjectNode accepted = reckoner.accept(service, request.inputs());
    return reckoner.quote(kiosk, service, accepted, new Reckoner.When(on, window));
  }

  /** The least and the most that a citizen is charged for a service today, without a bill. */
  public Optional<ChargeRange> chargeRange(String service) {
    try {
      return Optional.of(parts.reckoner().range(catalogue.get(service), today()));
    } catch (Refusal e) {
      return Optional.empty();
    }
  }

  /**
   * Charges a citizen for every item, or for none. The kiosk's wallet is debited the whole total;
   * what waits for a biller is held in it and answered as pending.
   *
   * <p>The same key with the same request answers as the first time and moves nothing. Refuses with
   * invalid-input, no-tariff, service-closed, total-changed (carrying the new quote),
   * kiosk-suspended, wallet-insufficient, already-paid, idempotency-key-reused, and with try-again
   * when the database cannot say in time, which the same key may do safely. A campaign's code that
   * nobody has given out is invalid-input.
   */
  public Basket charge(ChargeRequest request) {
    Basket made = charged(request);
    if (request.campaign() != null) {
      parts.attribute(new Attribution(request.campaign(), made.id()));
    }
    return made;
  }

  private Basket charged(ChargeRequest request) {
    KioskPlace kiosk = ownKiosk();
    ChargeOrder order;
    try {
      order = order(kiosk, request);
    } catch (Refusal refusal) {
      // What was charged before stays charged, whatever has changed since.
      return transactions.findReplay(request).orElseThrow(() -> refusal);
    }
    ChargeOutcome outcome = parts.queue().post(order);
    return switch (outcome.outcome()) {
      case "charged" -> answer(kiosk, order, outcome);
      case "replayed" -> transactions.replay(outcome.basketId());
      case "idempotency-key-reused" -> throw new IdempotencyKeyReused();
      case "wallet-insufficient" ->
          throw new Refusal(
              "wallet-insufficient",
              Money.ofPaise(order.debitPaise() + order.holdPaise()).toString(),
              Money.ofPaise(outcome.balancePaise()).toString());
      default -> throw new Refusal(outcome.outcome());
    };
  }

  private ChargeOrder order(KioskPlace kiosk, ChargeRequest request) {
    check(request);
    if (request.campaign() != null) {
      parts.attribute(new Attribution(request.campaign(), 0));
    }
    Programme programme = programmes.current();
    LocalDate on = today();
    Instant at = request.paidAt() == null ? Instant.now() : request.paidAt();
    List<ChargeOrder.Item> items = new ArrayList<>(request.items().size());
    for (ChargeItem item : request.items()) {
      ServiceDefinition service = catalogue.get(item.service());
      parts.admission().check(service, kiosk);
      String window = parts.admission().window(service, at);
      ObjectNode accepted = parts.reckoner().accept(service, item.inputs());
      Quote quote = parts.reckoner().quote(kiosk, service, accepted, new Reckoner.When(on, window));
      if (quote.total().paise() != item.expectedTotalPaise()) {
        throw new TotalChanged(quote);
      }
      if (service.biller() != null) {
        parts.propose(new ChargeProposed(service.code(), service.biller().code(), accepted));
      }
      items.add(parts.maker().item(kiosk, service, accepted, quote, programme.version()));
    }
    String series = ReceiptNumbers.series(on);
    return new ChargeOrder(
        programme.tenant(),
        kiosk.id(),
        callers.current().user(),
        request.idempotencyKey(),
        OrderMaker.sha256(request),
        request.citizen(),
        request.paidBy(),
        series,
        ReceiptNumbers.prefix(programme, kiosk, series),
        on,
        items);
  }

  private static void check(ChargeRequest request) {
    List<Violation> violations = new ArrayList<>();
    String key = request.idempotencyKey();
    if (key == null || !KEY.matcher(key).matches()) {
      throw new Refusal("idempotency-key-required");
    }
    if (request.items().isEmpty() || request.items().size() > ChargeRequest.MOST_ITEMS) {
      violations.add(new Violation("/items", "out-of-range", "1-" + ChargeRequest.MOST_ITEMS));
    }
    Citizen citizen = request.citizen();
    if (citizen == null || citizen.name() == null || citizen.name().isBlank()) {
      violations.add(new Violation("/citizen/name", "required", ""));
    } else if (citizen.name().length() > LONGEST_NAME) {
      violations.add(new Violation("/citizen/name", "out-of-range", "1-" + LONGEST_NAME));
    }
    if (citizen != null
        && citizen.mobile() != null
        && !MOBILE.matcher(citizen.mobile()).matches()) {
      violations.add(new Violation("/citizen/mobile", "bad-mobile", ""));
    }
    if (request.paidBy() == null) {
      violations.add(new Violation("/paidBy", "required", ""));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }

  private Basket answer(KioskPlace kiosk, ChargeOrder order, ChargeOutcome outcome) {
    List<Transaction> made = new ArrayList<>(order.items().size());
    for (int i = 0; i < order.items().size(); i++) {
      made.add(transaction(kiosk, order, outcome, i));
    }
    charged.fire(
        new Charged(
            order.tenant(),
            programmes.current().code(),
            made.stream().map(t -> new ChargedItem(t.id(), t.service())).toList()));
    List<Transaction> settled = new ArrayList<>(made.size());
    for (int i = 0; i < made.size(); i++) {
      if (order.items().get(i).isPending()) {
        parts.pending(made.get(i), order.items().get(i));
        settled.add(transactions.get(made.get(i).id()));
      } else {
        settled.add(made.get(i));
      }
    }
    return new Basket(outcome.basketId(), settled, Money.ofPaise(outcome.balancePaise()), false);
  }

  private Transaction transaction(
      KioskPlace kiosk, ChargeOrder order, ChargeOutcome outcome, int i) {
    ChargeOrder.Item item = order.items().get(i);
    OffsetDateTime at = OffsetDateTime.ofInstant(outcome.at(), programmes.current().zone());
    return new Transaction(
        outcome.transactionIds().get(i),
        outcome.basketId(),
        ReceiptNumbers.number(order.prefix(), outcome.firstNumber() + i),
        item.isPending() ? ChargeStatus.PENDING : ChargeStatus.COMPLETED,
        item.service(),
        catalogue.get(item.service()).name(),
        Money.ofPaise(item.totalPaise()),
        LinesJson.read(item.lines()),
        LinesJson.read(item.borne()),
        at,
        kiosk.code(),
        order.citizen(),
        order.paidBy(),
        item.promisedOn(),
        item.code(),
        null,
        item.isPending() ? at.plusSeconds(10) : null,
        null,
        null,
        item.tariffVersion());
  }

  private KioskPlace placeOfAsking() {
    if (callers.current().has(Role.CITIZEN)) {
      return kiosks.findPortal().orElseThrow(() -> new Refusal("payments-unavailable"));
    }
    return ownKiosk();
  }

  private KioskPlace ownKiosk() {
    Caller caller = callers.current();
    return kiosks.place(caller.placeAs(Role.OPERATOR));
  }

  private LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }
}
