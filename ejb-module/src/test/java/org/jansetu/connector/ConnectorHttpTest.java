package org.jansetu.connector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jansetu.connector.PayOutcome.State;
import org.jansetu.shared.LocalText;
import org.jansetu.simulator.Behaviour;
import org.jansetu.simulator.Simulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("X-10")
@Tag("LOK-1")
class ConnectorHttpTest {

  /** Only for billers that never answer: everybody else gets the time that is promised. */
  private static final Wire.Patience IMPATIENT =
      new Wire.Patience(Duration.ofMillis(500), Duration.ofMillis(1500));

  @TempDir private Path folder;
  private final AtomicLong simulatorClock = new AtomicLong();
  private SigningKey key;
  private Simulator simulator;
  private Wire wire;
  private Biller biller;

  @BeforeEach
  void openBothEnds() throws Exception {
    key = SigningKey.in(folder);
    simulator = new Simulator(0, folder, simulatorClock::get);
    wire = new Wire(key, Clock.systemUTC(), Wire.Patience.PROMISED);
    biller = billerAt(simulator.url());
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  @Tag("EMI-3")
  void describesItself() {
    BillerCard card = ask(Operation.DESCRIBE, question()).card(biller);
    assertEquals("1", card.contract());
    assertTrue(card.operations().contains("status"));
  }

  @Test
  void fetchesTheSameBillForTheSameConsumer() {
    Bill bill = fetch("K1000042");
    assertEquals("K1000042", bill.consumerId());
    assertTrue(bill.amountPaise() > 0);
    assertEquals(bill, fetch("K1000042"));
    assertNotEquals(bill.billId(), fetch("K1000043").billId());
  }

  @Test
  void saysWhenNothingIsDue() {
    assertThrows(BillNotFound.class, () -> fetch(Behaviour.NO_BILL.prefix() + "11"));
    pay("key-1", fetch("K7"));
    assertThrows(BillNotFound.class, () -> fetch("K7"));
  }

  @Test
  void paysOnceHoweverOftenItIsSent() {
    Bill bill = fetch("K1000042");
    PayOutcome first = pay("key-1", bill);
    assertEquals(State.SUCCEEDED, first.state());
    assertEquals(first, pay("key-1", bill));
    assertEquals(first, status("key-1"));
  }

  @Test
  @Tag("LOK-2")
  void paysInPartsUntilNothingIsDue() {
    Bill bill = fetch("P/1");
    Bill part = new Bill("P/1", "", bill.billId(), 1000, null);
    assertEquals(State.SUCCEEDED, pay("key-1", part).state());
    assertEquals(bill.amountPaise() - 1000, fetch("P/1").amountPaise());
    assertEquals(
        "amount-not-due",
        pay("key-2", new Bill("P/2", "", billId("P/2"), 1L << 40, null)).reason());
  }

  @Test
  void failsWhenAnotherPaymentCameFirst() {
    Bill bill = fetch("K1000042");
    pay("key-1", bill);
    PayOutcome second = pay("key-2", bill);
    assertEquals(PayOutcome.failed("already-paid"), second);
  }

  @Test
  void aDuplicateOfOurOwnHasTheFirstReference() {
    Bill bill = fetch(Behaviour.DUPLICATE.prefix() + "42");
    PayOutcome outcome = pay("key-1", bill);
    assertEquals(State.SUCCEEDED, outcome.state());
    assertEquals(outcome.reference(), status("key-1").reference());
  }

  @Test
  @Tag("MPO-12")
  void isPendingUntilItSucceeds() {
    PayOutcome outcome = pay("key-1", fetch(Behaviour.PENDING_THEN_SUCCESS.prefix() + "42"));
    assertEquals(State.PENDING, outcome.state());
    assertEquals(State.PENDING, status("key-1").state());
    simulatorClock.addAndGet(3000);
    assertEquals(State.SUCCEEDED, status("key-1").state());
  }

  @Test
  @Tag("MPO-12")
  void isPendingUntilItFails() {
    PayOutcome outcome = pay("key-1", fetch(Behaviour.PENDING_THEN_FAILURE.prefix() + "42"));
    assertEquals(State.PENDING, outcome.state());
    simulatorClock.addAndGet(3000);
    assertEquals(PayOutcome.failed("declined-by-biller"), status("key-1"));
  }

  @Test
  void isFailedWhenTheBillerDeclines() {
    assertEquals(
        PayOutcome.failed("declined-by-biller"),
        pay("key-1", fetch(Behaviour.DECLINED.prefix() + "42")));
  }

  @Test
  void isPendingWhenTheAnswerToAPaymentNeverComes() {
    Bill bill = fetch(Behaviour.TIMEOUT_AFTER_PAYING.prefix() + "42");
    wire = new Wire(key, Clock.systemUTC(), IMPATIENT);
    assertEquals(PayOutcome.pending("timeout"), pay("key-1", bill));
    wire = new Wire(key, Clock.systemUTC(), Wire.Patience.PROMISED);
    assertEquals(State.SUCCEEDED, status("key-1").state(), "the money had been taken");
  }

  @Test
  void isPendingWhenTheBillerHangsUp() {
    Bill bill = fetch("K1");
    simulator.tell("K1", Behaviour.DOWN);
    assertEquals(PayOutcome.pending("broken-connection"), pay("key-1", bill));
    assertThrows(BillerUnavailable.class, () -> fetch("K1"));
  }

  @Test
  void aKeyNeverSeenIsClosedByTheQuestionForIt() {
    assertEquals(PayOutcome.failed("never-received"), status("key-9"));
    assertEquals(PayOutcome.failed("never-received"), pay("key-9", fetch("K1")));
  }

  @Test
  void isFailedWhenNothingWasSent() {
    biller = billerAt("http://127.0.0.1:1/billers");
    assertEquals(
        PayOutcome.failed("biller-unavailable"), pay("key-1", new Bill("K1", "", "B", 100, null)));
  }

  @Test
  void leavesABillerAloneThatDoesNotAnswer() {
    simulator.tell("*", Behaviour.DOWN);
    for (int call = 0; call < 5; call++) {
      assertEquals("broken-connection", ask(Operation.DESCRIBE, question()).fault());
    }
    assertEquals("left-alone", ask(Operation.DESCRIBE, question()).fault());
  }

  @Test
  void believesNoOtherSignature() {
    assertFault("bad-signature", Behaviour.WRONG_SIGNATURE);
  }

  @Test
  void makesNothingOfGarbage() {
    Bill bill = fetch("K1");
    simulator.tell("K1", Behaviour.GARBAGE);
    assertThrows(BillerUnavailable.class, () -> fetch("K1"));
    assertEquals(PayOutcome.pending("senseless-answer"), pay("key-1", bill));
  }

  @Test
  void hangsUpOnTenMegabytes() {
    assertFault("answer-too-long", Behaviour.HUGE);
  }

  @Test
  void waitsNoLongerForAnAnswerThatDrips() {
    Exchange exchange = wire.prepare(biller, Operation.PAY, order("key-1", fetch("K1")));
    simulator.tell("K1", Behaviour.SLOW);
    assertEquals("timeout", new Wire(key, Clock.systemUTC(), IMPATIENT).send(exchange).fault());
  }

  @Test
  void theBillerRefusesAQuestionThatItHadBefore() {
    Exchange exchange = wire.prepare(biller, Operation.DESCRIBE, question());
    assertEquals(200, wire.send(exchange).answer().status());
    Received again = wire.send(exchange);
    assertEquals(401, again.answer().status());
    assertThrows(BillerUnavailable.class, () -> again.card(biller));
  }

  @Test
  void theBillerRefusesAQuestionThatSomebodyElseSigned() throws Exception {
    SigningKey other = SigningKey.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    Wire stranger = new Wire(other, Clock.systemUTC(), Wire.Patience.PROMISED);
    Received received = stranger.send(stranger.prepare(biller, Operation.DESCRIBE, question()));
    assertEquals(401, received.answer().status());
  }

  @Test
  void theBillerRefusesAQuestionFromLongAgo() {
    Clock late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-6));
    Wire slow = new Wire(key, late, Wire.Patience.PROMISED);
    Received received = slow.send(slow.prepare(biller, Operation.DESCRIBE, question()));
    assertEquals(401, received.answer().status());
    assertTrue(
        new String(received.answer().body().bytes(), java.nio.charset.StandardCharsets.UTF_8)
            .contains("stale"));
  }

  @Test
  void anOldAnswerFitsNoNewQuestion() {
    Exchange first = wire.prepare(biller, Operation.DESCRIBE, question());
    Exchange second = wire.prepare(biller, Operation.DESCRIBE, question());
    HttpSignature.Answer answer = wire.send(first).answer();
    long now = Clock.systemUTC().instant().getEpochSecond();
    assertNull(HttpSignature.fault(answer, first.headers().signature(), biller.publicKey(), now));
    assertEquals(
        "bad-signature",
        HttpSignature.fault(answer, second.headers().signature(), biller.publicKey(), now));
    assertEquals(
        "stale",
        HttpSignature.fault(answer, first.headers().signature(), biller.publicKey(), now + 301));
  }

  @Test
  @Tag("EMI-3")
  void aLoggedExchangeCanBeVerifiedAndReadAgain() {
    Bill bill = fetch("K1000042");
    Exchange exchange = wire.prepare(biller, Operation.PAY, order("key-1", bill));
    Received received = wire.send(exchange);
    LoggedMessage request = LoggedMessage.request(exchange, SigningKey.text(key.publicKey()));
    LoggedMessage answer = LoggedMessage.answer(exchange, received);
    assertTrue(request.isSigned());
    ReplayedMessage replayed = ReplayedMessage.of(answer);
    assertTrue(replayed.isSigned());
    assertEquals(received.paid("key-1"), replayed.outcome());

    byte[] changed = answer.body().bytes();
    changed[changed.length - 3]++;
    LoggedMessage forged =
        LoggedMessage.answer(
            exchange,
            new Received(
                true,
                null,
                new HttpSignature.Answer(200, received.answer().headers(), new Content(changed))));
    assertFalse(ReplayedMessage.of(forged).isSigned());
    assertNull(ReplayedMessage.of(forged).outcome());
  }

  @Test
  void theKeyIsMadeOnceAndReadableByItsOwnerOnly() throws Exception {
    SigningKey again = SigningKey.in(folder);
    assertEquals(key.id(), again.id());
    assertArrayEquals(key.privateKey().getEncoded(), again.privateKey().getEncoded());
    assertEquals(
        "rw-------",
        java.nio.file.attribute.PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("connector.key"))));
  }

  private void assertFault(String fault, Behaviour behaviour) {
    Bill bill = fetch("K1");
    simulator.tell("K1", behaviour);
    assertThrows(BillerUnavailable.class, () -> fetch("K1"));
    Received received = ask(Operation.PAY, order("key-1", bill));
    assertEquals(fault, received.fault());
    assertEquals(PayOutcome.pending(fault), received.paid("key-1"), "it may have been paid");
  }

  private Biller billerAt(String url) {
    return new Biller(
        "sample",
        "POWER",
        LocalText.english("Power"),
        URI.create(url),
        SigningKey.readPublic(simulator.publicKey()));
  }

  private Bill fetch(String consumerId) {
    return ask(Operation.FETCH, question().put("consumerId", consumerId)).bill(biller, consumerId);
  }

  private String billId(String consumerId) {
    return fetch(consumerId).billId();
  }

  private PayOutcome pay(String paymentKey, Bill bill) {
    return ask(Operation.PAY, order(paymentKey, bill)).paid(paymentKey);
  }

  private PayOutcome status(String paymentKey) {
    return ask(Operation.STATUS, question().put("key", paymentKey)).standing(paymentKey);
  }

  private Received ask(Operation operation, ObjectNode question) {
    return wire.send(wire.prepare(biller, operation, question));
  }

  private static ObjectNode order(String paymentKey, Bill bill) {
    return question()
        .put("key", paymentKey)
        .put("consumerId", bill.consumerId())
        .put("billId", bill.billId())
        .put("amountPaise", bill.amountPaise());
  }

  private static ObjectNode question() {
    return JsonNodeFactory.instance.objectNode();
  }
}
