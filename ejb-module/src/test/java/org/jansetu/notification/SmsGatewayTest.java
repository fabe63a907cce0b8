package org.jansetu.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.util.DeliveryReceiptState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Short messages over the wire, to a centre in this process. */
@Tag("MPO-3")
class SmsGatewayTest {

  private static final MessageTemplates SENDER = MessageTemplates.of(Wording.right());

  private final BlockingQueue<Receipt> receipts = new LinkedBlockingQueue<>();
  private final BlockingQueue<TextReceived> texts = new LinkedBlockingQueue<>();
  private ShortMessageCentre centre;
  private SmsGateway gateway;

  @BeforeEach
  void open() throws IOException {
    centre = new ShortMessageCentre();
    gateway = new SmsGateway(GatewayUrl.parse(centre.url()), receipts::add, texts::add);
  }

  @AfterEach
  void close() throws IOException {
    gateway.close();
    centre.close();
  }

  @Test
  @Tag("X-20")
  void sendsWithSenderTemplateIdAndValidity() {
    Outcome outcome = gateway.send(letter("Code 482913, 10 min", 600), SENDER);
    assertEquals(Outcome.Kind.SENT, outcome.kind());
    assertEquals(
        new ShortMessageCentre.Taken(
            outcome.gatewayId(),
            "919999900001",
            "NADISV",
            "Code 482913, 10 min",
            0,
            "000000001000000R",
            "1001000000000000100",
            "1007000000000000101"),
        centre.taken().get(0));
  }

  @Test
  @Tag("TEL-7")
  void hindiArrivesSignForSign() {
    String text =
        "आपका आवेदन A-NDS/7 (आय प्रमाण पत्र) दर्ज हुआ। निर्णय 5 दिसंबर 2026 तक होगा। ".repeat(3);
    gateway.send(letter(text, 0), SENDER);
    assertEquals(text, centre.taken().get(0).text());
    assertEquals(8, centre.taken().get(0).coding());
  }

  @Test
  void receiptsSayWhetherItArrived() throws InterruptedException {
    centre.receipts(DeliveryReceiptState.DELIVRD);
    String first = gateway.send(letter("one", 0), SENDER).gatewayId();
    assertEquals(new Receipt(first, true, null), receipts.poll(5, TimeUnit.SECONDS));
    centre.receipts(DeliveryReceiptState.UNDELIV);
    String second = gateway.send(letter("two", 0), SENDER).gatewayId();
    assertEquals(new Receipt(second, false, "centre-undeliv"), receipts.poll(5, TimeUnit.SECONDS));
    centre.receipts(DeliveryReceiptState.ENROUTE);
    gateway.send(letter("three", 0), SENDER);
    assertEquals(null, receipts.poll(500, TimeUnit.MILLISECONDS), "is on its way still");
  }

  @Test
  void receiptThatIsNotStoredIsNotAcknowledged() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    gateway.close();
    gateway =
        new SmsGateway(
            GatewayUrl.parse(centre.url()),
            receipt -> {
              asked.incrementAndGet();
              receipts.add(receipt);
              return false;
            },
            texts::add);
    centre.receipts(DeliveryReceiptState.DELIVRD);
    gateway.send(letter("one", 0), SENDER);
    assertNotNull(receipts.poll(5, TimeUnit.SECONDS));
    assertEquals(Outcome.Kind.SENT, gateway.send(letter("two", 0), SENDER).kind(), "line stands");
    assertTrue(asked.get() >= 1);
  }

  @Test
  @Tag("X-15")
  void whatPeopleWriteIsHeardInTheirScript() throws Exception {
    assertTrue(gateway.open());
    centre.write("919876543210", "56070", "1 4829136057");
    TextReceived latin = texts.poll(5, TimeUnit.SECONDS);
    assertNotNull(latin, "within five seconds");
    assertEquals("919876543210", latin.from());
    assertEquals("56070", latin.to());
    assertEquals("1 4829136057", latin.text());
    centre.write("919876543210", "56070", "२ ४८२९१३६०५७ अब भी बंद है");
    assertEquals("२ ४८२९१३६०५७ अब भी बंद है", texts.poll(5, TimeUnit.SECONDS).text());
    assertFalse(latin.toString().contains("9876543210"), "a log line names nobody");
  }

  @Test
  void busyCentreIsAskedLaterAndABadNumberNever() {
    centre.refuseNext(0x58);
    assertEquals(Outcome.later("gateway-busy"), gateway.send(letter("x", 0), SENDER));
    centre.refuseNext(0x0B);
    assertEquals(Outcome.refused("bad-address"), gateway.send(letter("x", 0), SENDER));
    centre.refuseNext(0x45);
    assertEquals(Outcome.refused("gateway-45"), gateway.send(letter("x", 0), SENDER));
    assertEquals(Outcome.Kind.SENT, gateway.send(letter("x", 0), SENDER).kind());
  }

  @Test
  void answerThatDoesNotComeIsNoRefusal() {
    centre.answerAfter(6_000);
    assertEquals(Outcome.later("no-answer"), gateway.send(letter("x", 0), SENDER));
  }

  @Test
  void lineThatBreaksIsOpenedAgain() throws InterruptedException {
    assertEquals(Outcome.Kind.SENT, gateway.send(letter("x", 0), SENDER).kind());
    centre.hangUp();
    Outcome outcome = gateway.send(letter("y", 0), SENDER);
    for (int i = 0; i < 50 && outcome.kind() != Outcome.Kind.SENT; i++) {
      Thread.sleep(100);
      outcome = gateway.send(letter("y", 0), SENDER);
    }
    assertEquals(Outcome.Kind.SENT, outcome.kind());
  }

  @Test
  void withoutALineNothingCountsAsATry() throws IOException {
    centre.close();
    assertEquals(Outcome.away(), gateway.send(letter("x", 0), SENDER));
    assertEquals(Outcome.away(), gateway.send(letter("x", 0), SENDER));
  }

  @Test
  void wrongPasswordIsNoLine() {
    SmsGateway stranger =
        new SmsGateway(
            new GatewayUrl(false, "127.0.0.1", centre.port(), "seva", "guess"),
            receipts::add,
            texts::add);
    assertEquals(Outcome.away(), stranger.send(letter("x", 0), SENDER));
    assertEquals(0, centre.taken().size());
  }

  private static Letter letter(String text, int secondsLeft) {
    return new Letter(
        (short) 1,
        1,
        Channel.SMS,
        "9999900001",
        "1007000000000000101",
        "",
        text,
        0,
        false,
        secondsLeft,
        "key",
        List.of());
  }
}
