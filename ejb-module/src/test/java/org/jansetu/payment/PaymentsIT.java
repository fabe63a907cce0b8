package org.jansetu.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jansetu.access.Users;
import org.jansetu.application.Applications;
import org.jansetu.application.CaseCard;
import org.jansetu.application.GivenDocument;
import org.jansetu.application.Task;
import org.jansetu.ledger.Ledger;
import org.jansetu.ledger.TrialBalance;
import org.jansetu.network.Kiosks;
import org.jansetu.selfservice.DraftCard;
import org.jansetu.selfservice.DraftContent;
import org.jansetu.selfservice.Drafts;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.ServerSettings;
import org.jansetu.testing.InContainer;
import org.jansetu.upload.Uploads;
import org.jansetu.wallet.Wallets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A citizen pays from home, whatever the gateway does. */
@Tag("MPO-2")
class PaymentsIT extends InContainer {

  private static final String INCOME = "SMP-11";
  private static final String PORTAL = "ND-ONLINE";
  private static final String SIMULATOR = "jansetu.simulator.url";
  private static final long TOTAL = 2_000;
  private static final Posting STATE = new Posting(Role.STATE_ADMIN, "ND");

  @Inject private Payments payments;
  @Inject private PaymentDesk desk;
  @Inject private PaymentTalk talk;
  @Inject private Drafts drafts;
  @Inject private Applications applications;
  @Inject private Users users;
  @Inject private Uploads uploads;
  @Inject private Wallets wallets;
  @Inject private Kiosks kiosks;
  @Inject private Ledger ledger;
  @Inject private ServerSettings settings;

  private Caller citizen;
  private String simulator;

  /** A gateway that nobody hears, so that only what the tests say is said. */
  @BeforeEach
  void comeIn() {
    if (users != null) {
      simulator = System.getProperty(SIMULATOR);
      System.setProperty(SIMULATOR, "http://127.0.0.1:9");
      citizen = someone();
      callers.set(citizen);
    }
  }

  @AfterEach
  void leaveAsItWas() {
    if (users == null) {
      return;
    }
    if (simulator == null) {
      System.clearProperty(SIMULATOR);
    } else {
      System.setProperty(SIMULATOR, simulator);
    }
  }

  private Caller someone() {
    asVisitor(SAMPLE);
    String mobile = "9" + String.format(Locale.ROOT, "%09d", System.nanoTime() % 1_000_000_000L);
    return users.citizen(mobile).caller(Locale.ENGLISH, "test");
  }

  private DraftContent content() throws IOException {
    byte[] scan = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
    String upload = uploads.keep(new ByteArrayInputStream(scan), "identity.pdf").id();
    ObjectNode inputs = JsonNodeFactory.instance.objectNode().put("applicantName", "Radha Bai");
    return new DraftContent(
        INCOME, inputs, "Radha Bai", List.of(new GivenDocument("identity", upload)));
  }

  /** A draft that waits for its payment. */
  private DraftCard begun() throws IOException {
    return drafts.submit(drafts.begin(content()).id());
  }

  private Map<String, String> word(String order, String state, boolean isDebited, long paise) {
    Gateway gateway = GatewayBook.find(programmes.current(), settings.keysFolder()).orElseThrow();
    Map<String, String> fields = new TreeMap<>();
    fields.put("order", order);
    fields.put("state", state);
    fields.put("debited", Boolean.toString(isDebited));
    fields.put("amountPaise", Long.toString(paise));
    if (isDebited) {
      fields.put("reference", "GW-1");
    }
    return gateway.message("callback", fields);
  }

  private void hear(Map<String, String> word) {
    asVisitor(SAMPLE);
    try {
      payments.hear(word);
    } finally {
      callers.set(citizen);
    }
  }

  private long portalBalance() {
    as(SAMPLE, STATE);
    long paise = wallets.balance(PORTAL).balance().paise();
    callers.set(citizen);
    return paise;
  }

  private TrialBalance books() {
    as(SAMPLE, STATE);
    LocalDate today = LocalDate.now(programmes.current().zone());
    TrialBalance balance = ledger.trialBalance(today, today);
    callers.set(citizen);
    return balance;
  }

  @Test
  @Tag("X-10")
  void paidOnceMakesOneCaseHoweverOftenItIsSaid() throws Exception {
    long before = portalBalance();
    DraftCard draft = begun();
    assertEquals("paying", draft.state());
    assertEquals(TOTAL, draft.totalPaise());
    assertTrue(draft.payment().redirectUrl().startsWith("http://127.0.0.1:9/gateway/pay?"));
    Map<String, String> word = word(draft.payment().order(), "succeeded", true, TOTAL);

    asVisitor(SAMPLE);
    List<Object> told = atOnce(6, () -> tell(word));
    assertEquals(6, told.stream().filter("ok"::equals).count(), told::toString);
    callers.set(citizen);
    DraftCard filed = drafts.get(draft.id());

    assertEquals("filed", filed.state());
    CaseCard card = applications.get(filed.application());
    assertEquals("citizen", card.channel());
    assertEquals(PORTAL, card.kiosk());
    assertEquals("submitted", card.state().code());
    assertEquals(citizen.placeAs(Role.CITIZEN), card.applicant().mobile());
    List<Task> own = applications.list(null, 10).items();
    assertEquals(List.of(card.number()), own.stream().map(Task::number).toList());
    assertEquals(before, portalBalance(), "what came in was spent");
    assertEquals(books().debits(), books().credits());
    assertEquals(PaymentState.SPENT, payments.get(draft.payment().order(), "/").state());
  }

  private String tell(Map<String, String> word) {
    payments.hear(word);
    return "ok";
  }

  @Test
  void whatTheGatewayDidNotSayIsNotHeard() throws Exception {
    DraftCard draft = begun();
    String order = draft.payment().order();
    Map<String, String> forged = new TreeMap<>(word(order, "failed", false, TOTAL));
    forged.put("state", "succeeded");
    Refusal refused = assertThrows(Refusal.class, () -> hear(forged));
    assertEquals("bad-signature", refused.code());
    Map<String, String> question =
        GatewayBook.find(programmes.current(), settings.keysFolder())
            .orElseThrow()
            .message("status", Map.of("order", order, "state", "succeeded"));
    assertThrows(Refusal.class, () -> hear(question), "a question is no answer");
    Refusal other =
        assertThrows(Refusal.class, () -> hear(word(order, "succeeded", true, TOTAL + 1)));
    assertEquals("payment-mismatch", other.code());
    assertThrows(NotFound.class, () -> hear(word("P" + "0".repeat(24), "succeeded", true, TOTAL)));
    assertEquals("paying", drafts.get(draft.id()).state());
    assertEquals(PaymentState.STARTED, payments.get(order, "/").state());
  }

  @Test
  void pendingMoneyIsWaitedFor() throws Exception {
    DraftCard draft = begun();
    String order = draft.payment().order();
    hear(word(order, "pending", false, TOTAL));
    DraftCard waiting = drafts.get(draft.id());
    assertEquals(PaymentState.PENDING, waiting.payment().state());
    assertNull(waiting.payment().redirectUrl(), "it is not paid a second time meanwhile");
    assertEquals(order, drafts.submit(draft.id()).payment().order());
    hear(word(order, "succeeded", true, TOTAL));
    assertEquals("filed", drafts.get(draft.id()).state());
  }

  @Test
  void failedPaymentOpensTheDraftAndLateMoneyGoesBack() throws Exception {
    long before = portalBalance();
    DraftCard draft = begun();
    String first = draft.payment().order();
    hear(word(first, "failed", false, TOTAL));
    assertEquals("open", drafts.get(draft.id()).state());
    String second = drafts.submit(draft.id()).payment().order();
    assertNotEquals(first, second);
    hear(word(first, "succeeded", true, TOTAL));
    assertEquals(PaymentState.REFUND_DUE, payments.get(first, "/").state());
    assertEquals("paying", drafts.get(draft.id()).state(), "the second payment goes on");
    hear(word(second, "succeeded", true, TOTAL));
    assertEquals("filed", drafts.get(draft.id()).state());
    assertEquals(before, portalBalance());
  }

  @Test
  void debitedButFailedIsRefunded() throws Exception {
    DraftCard draft = begun();
    hear(word(draft.payment().order(), "failed", true, TOTAL));
    PaymentCard card = payments.get(draft.payment().order(), "/");
    assertEquals(PaymentState.REFUND_DUE, card.state());
    assertEquals("failed-but-debited", card.reason());
    assertEquals("open", drafts.get(draft.id()).state());
  }

  @Test
  void chargeThatIsRefusedGivesTheMoneyBack() throws Exception {
    long before = portalBalance();
    DraftCard draft = begun();
    as(SAMPLE, STATE);
    kiosks.suspend(PORTAL, "a test");
    try {
      hear(word(draft.payment().order(), "succeeded", true, TOTAL));
    } finally {
      as(SAMPLE, STATE);
      kiosks.resume(PORTAL, "a test");
      callers.set(citizen);
    }
    PaymentCard card = payments.get(draft.payment().order(), "/");
    assertEquals(PaymentState.REFUND_DUE, card.state());
    assertEquals("kiosk-suspended", card.reason());
    assertEquals("open", drafts.get(draft.id()).state());
    assertEquals(before, portalBalance());
    assertEquals(books().debits(), books().credits());
  }

  /** The money has arrived, and the server stops before anybody is told. */
  private PaymentRow receivedAndNotTold(DraftCard draft) {
    asPlatform(SAMPLE);
    PaymentRow row = desk.find(draft.payment().order()).orElseThrow();
    GatewayWord word = GatewayWord.read(word(row.order(), "succeeded", true, TOTAL)).orElseThrow();
    assertTrue(desk.conclude(row, word));
    return row;
  }

  @Test
  @Tag("X-10")
  void moneyThatACrashKeptFromBeingSpentIsSpentOnce() throws Exception {
    long before = portalBalance();
    DraftCard draft = begun();
    PaymentRow row = receivedAndNotTold(draft);
    List<Object> told = atOnce(4, () -> toldOf(row));
    assertEquals(4, told.stream().filter("told"::equals).count(), told::toString);
    callers.set(citizen);
    assertEquals("filed", drafts.get(draft.id()).state());
    assertEquals(1, applications.list(null, 10).items().size());
    assertEquals(before, portalBalance());
  }

  private String toldOf(PaymentRow row) {
    talk.tell(row);
    return "told";
  }

  @Test
  @Tag("X-10")
  void whoeverComesAfterTheMoneyWentBackChargesNothing() throws Exception {
    long before = portalBalance();
    DraftCard draft = begun();
    PaymentRow row = receivedAndNotTold(draft);
    assertTrue(payments.giveBack(row.order(), "a-test"));
    talk.tell(row);
    callers.set(citizen);
    assertEquals(PaymentState.REFUND_DUE, payments.get(row.order(), "/").state());
    assertEquals("open", drafts.get(draft.id()).state());
    assertEquals(before, portalBalance());
    assertEquals(books().debits(), books().credits());
  }

  @Test
  @Tag("X-2")
  void nobodySeesWhatIsSomebodyElses() throws Exception {
    DraftCard draft = begun();
    callers.set(someone());
    assertThrows(NotFound.class, () -> drafts.get(draft.id()));
    assertThrows(NotFound.class, () -> drafts.discard(draft.id()));
    assertThrows(NotFound.class, () -> drafts.change(draft.id(), content()));
    assertThrows(NotFound.class, () -> payments.get(draft.payment().order(), "/"));
    assertEquals(List.of(), drafts.list());
    assertEquals(List.of(), applications.list(null, 10).items());
    as(SAMPLE, new Posting(Role.OPERATOR, "SRT-0001"));
    assertThrows(Forbidden.class, () -> drafts.list());
    assertThrows(Forbidden.class, () -> payments.get(draft.payment().order(), "/"));
  }

  @Test
  void draftKeepsWhatIsNotYetRightAndFilesOnlyWhatIs() throws Exception {
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    DraftCard draft = drafts.begin(new DraftContent(INCOME, nothing, "", List.of()));
    assertEquals("open", draft.state());
    assertEquals(List.of("identity"), draft.missingDocuments());
    InvalidInput refused = assertThrows(InvalidInput.class, () -> drafts.submit(draft.id()));
    assertTrue(
        refused.violations().stream().anyMatch(v -> v.field().equals("/applicant/name")),
        () -> refused.violations().toString());
    assertThrows(
        InvalidInput.class,
        () ->
            drafts.change(
                draft.id(),
                new DraftContent(
                    INCOME, nothing, "", List.of(new GivenDocument("identity", "0".repeat(32))))));
    assertNotNull(drafts.submit(drafts.change(draft.id(), content()).id()).payment());
    Refusal closed = assertThrows(Refusal.class, () -> drafts.change(draft.id(), content()));
    assertEquals("draft-closed", closed.code());
  }

  @Test
  @Tag("X-10")
  void sameKeyIsTheSameRequest() throws Exception {
    String key = UUID.randomUUID().toString();
    DraftContent content = content();
    Drafts.Submitted first = drafts.file(key, content, TOTAL);
    Drafts.Submitted again = drafts.file(key, content, TOTAL);
    assertEquals(first.draft().payment().order(), again.draft().payment().order());
    assertTrue(again.isReplay() && !first.isReplay());
    Refusal reused = assertThrows(Refusal.class, () -> drafts.file(key, content(), TOTAL));
    assertEquals("idempotency-key-reused", reused.code());
    Refusal changed =
        assertThrows(
            Refusal.class, () -> drafts.file(UUID.randomUUID().toString(), content(), TOTAL - 1));
    assertEquals("total-changed", changed.code());
  }
}
