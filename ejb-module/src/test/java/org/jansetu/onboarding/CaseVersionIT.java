package org.jansetu.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jansetu.application.ActionRequest;
import org.jansetu.application.Applicant;
import org.jansetu.application.Applications;
import org.jansetu.application.CaseCard;
import org.jansetu.application.FilingRequest;
import org.jansetu.application.GivenDocument;
import org.jansetu.counter.PaidBy;
import org.jansetu.shared.Money;
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
  private static final String WORKFLOW = "workflows/lok-seva.yaml";

  @Inject private Uploads uploads;
  @Inject private Onboarding onboarding;
  @Inject private Applications applications;
  @Inject private Wallets wallets;

  private static SampleFolder folder() {
    return SampleFolder.sample()
        .withEvery("programme.yaml", "sample", PROGRAMME)
        .with("programme.yaml", "SMP}", "PIN}")
        .withEvery("roles.yaml", "place: sample", "place: " + PROGRAMME);
  }

  @Test
  void newWorkflowMovesNewCasesOnly() {
    asPlatform();
    onboarding.publish(folder().folder());
    asPlatform(PROGRAMME);
    wallets.topUp(new TopUp("SRT-0001", Money.ofPaise(100_000), "Opening balance (test)", "pin"));
    CaseCard before = filed();
    asPlatform();
    onboarding.publish(
        folder()
            .with(WORKFLOW, "action: approve", "action: grant")
            .withEvery("charter.yaml", "stipulatedDays: 7", "stipulatedDays: 9")
            .folder());
    CaseCard after = filed();
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

  private CaseCard filed() {
    as(PROGRAMME, new Posting(Role.OPERATOR, "SRT-0001"));
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
