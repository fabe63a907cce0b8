package org.jansetu.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jansetu.application.ActionRequest;
import org.jansetu.application.Applicant;
import org.jansetu.application.Applications;
import org.jansetu.application.CaseCard;
import org.jansetu.application.FilingRequest;
import org.jansetu.application.GivenDocument;
import org.jansetu.counter.PaidBy;
import org.jansetu.receipt.PrintFormat;
import org.jansetu.receipt.Receipts;
import org.jansetu.shared.Money;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.InContainer;
import org.jansetu.upload.Uploads;
import org.jansetu.wallet.TopUp;
import org.jansetu.wallet.Wallets;
import org.jansetu.workflow.IllegalMove;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A case keeps the version under which it was filed, whatever is published afterwards. */
@Tag("X-1")
class CaseVersionIT extends InContainer {

  private static final String PROGRAMME = "pinned";
  private static final String LATER = "pinnedlater";
  private static final String WORKFLOW = "workflows/lok-seva.yaml";

  @Inject private Uploads uploads;
  @Inject private Onboarding onboarding;
  @Inject private Applications applications;
  @Inject private Wallets wallets;
  @Inject private Receipts receipts;

  private static SampleFolder folder(String code, String prefix) {
    return SampleFolder.sample()
        .withEvery("programme.yaml", "sample", code)
        .with("programme.yaml", "SMP}", prefix + "}")
        .withEvery("roles.yaml", "place: sample", "place: " + code);
  }

  private static SampleFolder folder() {
    return folder(PROGRAMME, "PIN");
  }

  @Test
  void newWorkflowMovesNewCasesOnly() {
    asPlatform();
    onboarding.publish(folder().folder());
    asPlatform(PROGRAMME);
    wallets.topUp(new TopUp("SRT-0001", Money.ofPaise(100_000), "Opening balance (test)", "pin"));
    CaseCard before = filed(PROGRAMME);
    asPlatform();
    onboarding.publish(
        folder()
            .with(WORKFLOW, "action: approve", "action: grant")
            .withEvery("charter.yaml", "stipulatedDays: 7", "stipulatedDays: 9")
            .folder());
    CaseCard after = filed(PROGRAMME);
    assertEquals(List.of(1, 2), List.of(before.version(), after.version()));
    assertEquals(7, before.clock().remainingWorkingDays());
    assertEquals(9, after.clock().remainingWorkingDays());

    as(PROGRAMME, new Posting(Role.DEPARTMENT_OFFICER, "REV"));
    for (CaseCard each : List.of(before, after)) {
      applications.act(each.number(), ActionRequest.of("receive"));
    }
    IllegalMove refused =
        assertThrows(
            IllegalMove.class, () -> applications.act(after.number(), ActionRequest.of("approve")));
    assertTrue(refused.actions().contains("grant"), refused.actions()::toString);
    assertThrows(
        IllegalMove.class, () -> applications.act(before.number(), ActionRequest.of("grant")));
    CaseCard decided = applications.act(before.number(), ActionRequest.of("approve"));
    assertEquals("approved", decided.state().code());
    assertEquals(before.clock().promisedOn(), decided.clock().promisedOn());
  }

  @Test
  @Tag("X-6")
  @Tag("X-13")
  void whatComesAfterTheFilingMovesNoPromise() {
    asPlatform();
    onboarding.publish(folder(LATER, "PLT").folder());
    asPlatform(LATER);
    wallets.topUp(new TopUp("SRT-0001", Money.ofPaise(100_000), "Opening balance (test)", "lat"));
    CaseCard filed = filed(LATER);
    LocalDate promised = filed.clock().promisedOn();
    assertNull(filed.clock().recountedOn(), "nothing was declared yet");
    asPlatform();
    onboarding.publish(
        folder(LATER, "PLT")
            .with(
                "programme.yaml",
                "holidays: {dates: [",
                "holidays: {dates: [{date: " + promised + ", name: {en: Declared later}}, ")
            .with(
                "services.yaml",
                "aliases: [aay praman patra], status: open",
                "aliases: [aay praman patra], status: closed")
            .withEvery("charter.yaml", "stipulatedDays: 7", "stipulatedDays: 9")
            .folder());
    as(LATER, new Posting(Role.DEPARTMENT_OFFICER, "REV"));
    CaseCard later = applications.get(filed.number());
    assertEquals(promised, later.clock().promisedOn(), "what was printed stays");
    assertEquals(promised, later.clock().dueOn());
    assertTrue(later.clock().recountedOn().isAfter(promised), "and the office sees both");
    as(LATER, new Posting(Role.OPERATOR, "SRT-0001"));
    String slip =
        new String(
            receipts.print(filed.transactionId(), PrintFormat.HTML, Locale.ENGLISH).content(),
            StandardCharsets.UTF_8);
    assertTrue(slip.contains("7 working days"), slip);
    assertFalse(slip.contains("9 working days"), "the charter of the day of filing");
    assertEquals("service-closed", assertThrows(Refusal.class, () -> filed(LATER)).code());
    as(LATER, new Posting(Role.DEPARTMENT_OFFICER, "REV"));
    applications.act(filed.number(), ActionRequest.of("receive"));
    assertEquals(
        "approved",
        applications.act(filed.number(), ActionRequest.of("approve")).state().code(),
        "a service that was withdrawn is still decided where it was asked for");
  }

  private CaseCard filed(String programme) {
    as(programme, new Posting(Role.OPERATOR, "SRT-0001"));
    return applications
        .file(
            new FilingRequest(
                UUID.randomUUID().toString(),
                "SMP-11",
                JsonNodeFactory.instance.objectNode().put("applicantName", "Radha Bai"),
                new Applicant("Radha Bai", "9876500001", null),
                List.of(new GivenDocument("identity", upload())),
                null,
                new FilingRequest.Consent("signature", "m-1"),
                PaidBy.CASH))
        .application();
  }

  private String upload() {
    try {
      byte[] scan = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
      return uploads.keep(new ByteArrayInputStream(scan), "identity.pdf").id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
