package org.jansetu.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jansetu.counter.PaidBy;
import org.jansetu.register.Evidence;
import org.jansetu.register.RegisterLoad;
import org.jansetu.register.Registers;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A line of a register stands for a paper, and is kept with the case. */
@Tag("EMI-10")
class EvidenceIT extends Filing {

  private static final String ROLL = "electoral-roll";
  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
  private static final String HEADING = "cardNumber,name,relative,village,part\n";

  @Inject private Registers registers;

  @BeforeEach
  void load() {
    if (registers != null) {
      load("XYZ0000001,राधा बाई,हरिराम,बरई,114/208\nXYZ0000002,सीता देवी,रामलाल,बरई,114/209\n");
    }
  }

  private void load(String lines) {
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    registers.load(
        new RegisterLoad(ROLL, AS_OF, new ByteArrayInputStream((HEADING + lines).getBytes(UTF_8))));
    as(SAMPLE, OPERATOR);
  }

  private static FilingRequest with(String card, GivenDocument... papers) {
    ObjectNode inputs = inputs(INCOME).put("voterCard", card);
    return new FilingRequest(
        UUID.randomUUID().toString(),
        INCOME,
        inputs,
        new Applicant("Radha Bai", MOBILE, null),
        List.of(papers),
        null,
        new FilingRequest.Consent("signature", "print-1"),
        PaidBy.CASH);
  }

  @Test
  void matchSparesThePaperAndIsShownToTheOfficer() {
    FilingRequest request = with("xyz 0000001");
    CaseCard card = applications.file(request).application();
    assertEquals("submitted", card.state().code());
    assertEquals(List.of(), card.missingDocuments());
    assertEquals(List.of("identity"), card.waivedDocuments());
    assertEquals(card.number(), applications.file(request).application().number());

    load("XYZ0000001,Somebody Else,x,y,1/1\n");
    as(SAMPLE, OFFICER);
    Evidence line = applications.evidence(card.number()).get(0);
    assertEquals("identity", line.paper());
    assertEquals(ROLL, line.register());
    assertEquals(AS_OF, line.asOf());
    assertEquals(1, line.line());
    assertEquals("XYZ0000001", line.key());
    assertEquals("राधा बाई", line.fields().get("name"), "as it was when it was relied on");
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "FOOD"));
    assertThrows(NotFound.class, () -> applications.evidence(card.number()));
  }

  @Test
  void anotherPersonsLineSparesNothing() {
    CaseCard card = applications.file(with("XYZ0000002")).application();
    assertEquals("incomplete", card.state().code());
    assertEquals(List.of("identity"), card.missingDocuments());
    assertEquals(List.of(), card.waivedDocuments());
    assertEquals(List.of(), applications.evidence(card.number()));
    assertEquals("incomplete", applications.file(with("XYZ9999999")).application().state().code());
  }

  @Test
  void whoBringsThePaperIsNotLookedUp() {
    CaseCard card = applications.file(with("XYZ0000001", identity())).application();
    assertEquals(List.of(), card.waivedDocuments());
    assertEquals(List.of(), applications.evidence(card.number()));
  }

  @Test
  void whatCameToNothingLeavesNothingBehind() {
    FilingRequest right = with("XYZ0000001");
    FilingRequest cheap =
        new FilingRequest(
            right.idempotencyKey(),
            INCOME,
            right.inputs(),
            right.applicant(),
            List.of(),
            1L,
            right.consent(),
            PaidBy.CASH);
    Refusal refused = assertThrows(Refusal.class, () -> applications.file(cheap));
    assertEquals("total-changed", refused.code());
    CaseCard card = applications.file(right).application();
    assertEquals(1, applications.evidence(card.number()).size());
  }
}
