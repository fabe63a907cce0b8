package org.jansetu.wallet;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jansetu.audit.AuditTrail;
import org.jansetu.network.KioskMoved;
import org.jansetu.network.KioskPlace;
import org.jansetu.network.Kiosks;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Money;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** The deposit accounts of the programme's kiosks. */
@Stateless
@TenantBound
public class Wallets {

  private static final int LONGEST_SPAN_DAYS = 366;

  @Inject private WalletRepository repository;
  @Inject private Kiosks kiosks;
  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private AuditTrail audit;

  /**
   * Opens a wallet with that credit limit for every kiosk without one, and says how many. Refuses
   * with forbidden unless the server itself asks.
   */
  public int openMissing(Money creditLimit) {
    callers.current().require(Role.PLATFORM);
    return repository.openMissing(creditLimit);
  }

  /** A kiosk that starts to work has a wallet from the same moment on. */
  public void kioskMoved(@Observes KioskMoved event) {
    repository.openMissing(rules().creditLimit());
  }

  /** The wallet of the caller's own kiosk. Refuses with forbidden unless operator or cashier. */
  public WalletBalance own() {
    return balanceOf(ownKiosk());
  }

  /** The wallet of a kiosk that the caller may see. Refuses with not-found for any other. */
  public WalletBalance balance(String kiosk) {
    kiosks.get(kiosk);
    return balanceOf(kiosk);
  }

  /**
   * Entries of the caller's own kiosk with the balance after each, both days included. Refuses with
   * invalid-input for spans over 366 days.
   */
  public WalletStatement ownStatement(LocalDate from, LocalDate until) {
    return statementOf(ownKiosk(), from, until);
  }

  /** The same for a kiosk that the caller may see. Refuses with not-found for any other. */
  public WalletStatement statement(String kiosk, LocalDate from, LocalDate until) {
    kiosks.get(kiosk);
    return statementOf(kiosk, from, until);
  }

  /**
   * Pays money into a kiosk's wallet: at once up to the programme's mark, above it only when a
   * second person approves. Refuses with forbidden unless society or provider admin, with not-found
   * for a kiosk outside the caller's place, with invalid-input for an amount outside the
   * programme's limits and with idempotency-key-reused.
   */
  public TopUpReceipt topUp(TopUp topUp) {
    Caller caller = callers.current();
    caller.require(Role.SOCIETY_ADMIN, Role.PROVIDER_ADMIN, Role.PLATFORM);
    if (!caller.has(Role.PLATFORM)) {
      kiosks.get(topUp.kiosk());
    }
    WalletRules rules = rules();
    check(topUp, rules);
    boolean atOnce = topUp.amount().compareTo(rules.checkAbove()) <= 0 || caller.has(Role.PLATFORM);
    KioskPlace kiosk = kiosks.place(topUp.kiosk());
    WalletRepository.Proposed made =
        repository.propose(topUp, kiosk.id(), caller.user(), atOnce, today());
    TopUpReceipt receipt = repository.findTopUp(made.id(), zone()).orElseThrow(NotFound::new);
    if (!made.isReplay()) {
      audit.record(
          made.state().equals("posted") ? "wallet-topped-up" : "top-up-proposed",
          topUp.kiosk(),
          Map.of("amountPaise", topUp.amount().paise(), "reference", topUp.reference()));
    }
    return new TopUpReceipt(
        receipt.id(),
        receipt.kiosk(),
        receipt.amount(),
        receipt.reference(),
        receipt.state(),
        receipt.proposedBy(),
        receipt.proposedAt(),
        made.isReplay());
  }

  /**
   * Approves or refuses a proposed top-up. Refuses with maker-is-checker for the person who
   * proposed it, and with top-up-decided when it is decided already.
   */
  public TopUpReceipt decide(long id, boolean isApproved) {
    Caller caller = callers.current();
    caller.require(Role.SOCIETY_ADMIN, Role.PROVIDER_ADMIN);
    TopUpReceipt topUp = repository.findTopUp(id, zone()).orElseThrow(NotFound::new);
    kiosks.get(topUp.kiosk());
    if (isApproved) {
      repository.approve(id, caller.user(), today());
    } else {
      repository.refuse(id, caller.user());
    }
    audit.record(
        isApproved ? "wallet-topped-up" : "top-up-refused",
        topUp.kiosk(),
        Map.of("amountPaise", topUp.amount().paise(), "reference", topUp.reference()));
    return repository.findTopUp(id, zone()).orElseThrow(NotFound::new);
  }

  /** The same for a top-up of that kiosk; refuses with not-found one of another kiosk. */
  public TopUpReceipt decide(String kiosk, long id, boolean isApproved) {
    callers.current().require(Role.SOCIETY_ADMIN, Role.PROVIDER_ADMIN);
    if (repository.findTopUp(id, zone()).filter(t -> t.kiosk().equals(kiosk)).isEmpty()) {
      throw new NotFound();
    }
    return decide(id, isApproved);
  }

  /** Top-ups that wait for a second person, of kiosks that the caller may see; at most 200. */
  public List<TopUpReceipt> listProposed() {
    callers.current().require(Role.SOCIETY_ADMIN, Role.PROVIDER_ADMIN, Role.AUDITOR);
    List<TopUpReceipt> visible = new ArrayList<>();
    for (TopUpReceipt topUp : repository.openTopUps(zone())) {
      if (kiosks.isVisible(topUp.kiosk())) {
        visible.add(topUp);
      }
    }
    return visible;
  }

  /**
   * Sets how far below zero a kiosk's balance may go. Refuses with forbidden unless the kiosk's
   * provider or society, and with wallet-insufficient when the balance is further down already.
   */
  public void setCreditLimit(String kiosk, Money limit) {
    callers.current().require(Role.SOCIETY_ADMIN, Role.PROVIDER_ADMIN);
    kiosks.get(kiosk);
    if (limit.isNegative() || limit.paise() > 10_000_000_000L) {
      throw InvalidInput.of("/creditLimitPaise", "out-of-range", "0-10000000000");
    }
    repository.setCreditLimit(kiosks.place(kiosk).id(), limit);
    audit.record("credit-limit-set", kiosk, Map.of("creditLimitPaise", limit.paise()));
  }

  private static void check(TopUp topUp, WalletRules rules) {
    List<Violation> violations = new ArrayList<>();
    if (topUp.amount().compareTo(rules.least()) < 0 || topUp.amount().compareTo(rules.most()) > 0) {
      violations.add(
          new Violation("/amountPaise", "out-of-range", rules.least() + "-" + rules.most()));
    }
    String reference = topUp.reference();
    if (reference == null || reference.isBlank() || reference.length() > 80) {
      violations.add(new Violation("/reference", "out-of-range", "1-80"));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }

  private String ownKiosk() {
    Caller caller = callers.current();
    caller.require(Role.OPERATOR, Role.CASHIER);
    return caller
        .find(Role.OPERATOR)
        .or(() -> caller.find(Role.CASHIER))
        .orElseThrow(NotFound::new)
        .place();
  }

  private WalletBalance balanceOf(String kiosk) {
    WalletRepository.Amounts amounts =
        repository.find(kiosks.place(kiosk).id()).orElseThrow(NotFound::new);
    Money free = amounts.balance().minus(amounts.held());
    return new WalletBalance(
        kiosk,
        amounts.balance(),
        amounts.held(),
        amounts.creditLimit(),
        free.compareTo(rules().low()) <= 0);
  }

  private WalletStatement statementOf(String kiosk, LocalDate from, LocalDate until) {
    if (until.isBefore(from) || from.plusDays(LONGEST_SPAN_DAYS).isBefore(until)) {
      throw InvalidInput.of("/until", "bad-span", "1-" + LONGEST_SPAN_DAYS);
    }
    LocalDate[] span = {from, until};
    return repository.statement(kiosk, kiosks.place(kiosk).id(), span, zone());
  }

  private WalletRules rules() {
    return WalletRules.of(programmes.current());
  }

  private LocalDate today() {
    return LocalDate.now(zone());
  }

  private ZoneId zone() {
    Programme programme = programmes.current();
    return programme.zone();
  }
}
