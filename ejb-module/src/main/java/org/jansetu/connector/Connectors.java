package org.jansetu.connector;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.ServerSettings;
import org.jansetu.tenancy.TenantBound;

/**
 * The programme's billers: describe, fetch, pay, status, and the log of what was said.
 *
 * <p>No method runs in a transaction of the caller: one that is running is set aside while the
 * biller is asked. A call takes at most 7 s.
 */
@Stateless
@TenantBound
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Connectors {

  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private ServerSettings settings;
  @Inject private Switchboard switchboard;
  @Inject private MessageLog log;

  /** What the biller says of itself. Refuses with biller-unavailable. */
  public BillerCard describe(String biller) {
    requireAsker();
    Biller found = biller(biller);
    return ask(found, Operation.DESCRIBE, question()).card(found);
  }

  /**
   * What the biller asks of this consumer now. Refuses with bill-not-found when nothing is due or
   * nobody has that number, with biller-unavailable when the biller does not say.
   */
  public Bill fetch(String biller, String consumerId) {
    requireAsker();
    Biller found = biller(biller);
    return ask(found, Operation.FETCH, question().put("consumerId", consumerId))
        .bill(found, consumerId);
  }

  /**
   * Pays. Never refuses for what the biller does: a time-out, a broken line or an answer that
   * cannot be believed is pending; failed only when the biller signed so or nothing was sent.
   */
  public PayOutcome pay(String biller, PayOrder order) {
    requireAsker();
    ObjectNode question =
        question()
            .put("key", order.key())
            .put("consumerId", order.consumerId())
            .put("billId", order.billId())
            .put("amountPaise", order.amountPaise());
    return find(biller)
        .map(found -> ask(found, Operation.PAY, question).paid(order.key()))
        .orElseGet(() -> PayOutcome.failed("biller-unavailable"));
  }

  /**
   * How a payment stands. A biller that has never seen the key answers failed, and may not take a
   * payment of that key afterwards; so an answer here is final unless it is pending.
   */
  public PayOutcome status(String biller, String key) {
    requireAsker();
    return find(biller)
        .map(found -> ask(found, Operation.STATUS, question().put("key", key)).standing(key))
        .orElseGet(() -> PayOutcome.pending("biller-unavailable"));
  }

  /** What was said about a payment or with a biller, newest first, without the bodies. */
  public Page<MessageEntry> list(MessageQuery query) {
    callers.current().require(Role.AUDITOR, Role.STATE_ADMIN);
    return log.list(query);
  }

  /**
   * Reads a message again from the log: whether its signature still holds, and what it said.
   * Refuses with not-found.
   */
  public ReplayedMessage replay(long messageId) {
    callers.current().require(Role.AUDITOR, Role.STATE_ADMIN);
    return ReplayedMessage.of(log.find(messageId).orElseThrow(NotFound::new));
  }

  /** Reckons the chain over the whole log again. */
  public MessageChain verify() {
    callers.current().require(Role.AUDITOR, Role.STATE_ADMIN);
    return log.verify();
  }

  private void requireAsker() {
    callers.current().require(Role.OPERATOR, Role.PLATFORM);
  }

  private Optional<Biller> find(String code) {
    return programmes
        .current()
        .part(BillerBook.class, BillerBook::of)
        .find(code, settings.keysFolder());
  }

  private Biller biller(String code) {
    return find(code).orElseThrow(() -> new BillerUnavailable(code));
  }

  /** The question is in the log before it is sent, the answer before anybody acts on it. */
  private Received ask(Biller biller, Operation operation, ObjectNode question) {
    Exchange exchange = switchboard.wire().prepare(biller, operation, question);
    log.sent(exchange, switchboard.publicKey());
    Received received = switchboard.wire().send(exchange);
    log.received(exchange, received);
    return received;
  }

  private static ObjectNode question() {
    return JsonNodeFactory.instance.objectNode();
  }
}
