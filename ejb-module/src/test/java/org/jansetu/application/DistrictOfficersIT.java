package org.jansetu.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jansetu.access.Credentials;
import org.jansetu.access.NewUser;
import org.jansetu.access.Users;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Money;
import org.jansetu.shared.Page;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.upload.Uploads;
import org.jansetu.wallet.TopUp;
import org.jansetu.wallet.Wallets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two districts: each officer has the own cases, and the State's officer both. */
@Tag("X-6")
class DistrictOfficersIT extends Filing {

  private static final Posting FAR_OPERATOR = new Posting(Role.OPERATOR, OTHER_KIOSK);
  private static final Posting NEAR = new Posting(Role.DEPARTMENT_OFFICER, "REV@ND-D1");
  private static final Posting FAR = new Posting(Role.DEPARTMENT_OFFICER, "REV@ND-D2");
  private static final Posting DIVISION = new Posting(Role.DEPARTMENT_OFFICER, "REV@ND-V1");
  private static final Posting OTHER_DIVISION = new Posting(Role.DEPARTMENT_OFFICER, "REV@ND-V2");
  private static final Posting NOWHERE = new Posting(Role.DEPARTMENT_OFFICER, "REV@GONE");

  @Inject private CaseKeeper keeper;
  @Inject private Users users;
  @Inject private Wallets wallets;
  @Inject private Uploads uploads;
  @Inject private Removal removal;

  @BeforeEach
  void payInFar() {
    if (wallets != null) {
      asPlatform(SAMPLE);
      wallets.topUp(
          new TopUp(OTHER_KIOSK, Money.ofPaise(1_000_000), "Opening balance (test)", "districts"));
      as(SAMPLE, OPERATOR);
    }
  }

  /** A case with all its papers, filed in the other district. */
  private String filedFar() throws IOException {
    as(SAMPLE, FAR_OPERATOR);
    String scan = uploads.keep(new ByteArrayInputStream(SCAN), "identity.pdf").id();
    return applications
        .file(request(INCOME, new GivenDocument("identity", scan)))
        .application()
        .number();
  }

  private List<String> inbox(Posting who) {
    as(SAMPLE, who);
    List<String> numbers = new ArrayList<>();
    String cursor = null;
    do {
      Page<Task> page = applications.inbox(new TaskQuery(null, false, cursor, 200));
      page.items().forEach(task -> numbers.add(task.number()));
      cursor = page.nextCursor();
    } while (cursor != null);
    return numbers;
  }

  private List<String> listed(Posting who) {
    as(SAMPLE, who);
    return applications.list(null, 50).items().stream().map(Task::number).toList();
  }

  private long counted(Posting who) {
    as(SAMPLE, who);
    Applications.Counts counts = applications.counts();
    return counts.late() + counts.soon() + counts.inTime() + counts.stopped();
  }

  @Test
  void eachOfficerHasTheOwnDistrictAndTheStatesOfficerBoth() throws IOException {
    long nearBefore = counted(NEAR);
    long stateBefore = counted(OFFICER);
    String near = filed(INCOME).number();
    String far = filedFar();
    assertEquals(nearBefore + 1, counted(NEAR));
    assertEquals(stateBefore + 2, counted(OFFICER));
    for (Posting who : List.of(OFFICER, DIVISION)) {
      assertTrue(inbox(who).containsAll(List.of(near, far)), who.place());
      assertTrue(listed(who).containsAll(List.of(near, far)), who.place());
    }
    assertTrue(inbox(NEAR).contains(near) && !inbox(NEAR).contains(far));
    assertTrue(inbox(FAR).contains(far) && !inbox(FAR).contains(near));
    assertTrue(listed(NEAR).contains(near) && !listed(NEAR).contains(far));
    for (Posting who : List.of(OTHER_DIVISION, NOWHERE)) {
      assertFalse(inbox(who).contains(near), who.place());
      assertFalse(listed(who).contains(near), who.place());
    }
    as(SAMPLE, NOWHERE);
    assertEquals(new Applications.Counts(0, 0, 0, 0), applications.counts());
  }

  @Test
  void caseOfAnotherDistrictIsNotThere() {
    String near = filed(INCOME).number();
    for (Posting who : List.of(FAR, OTHER_DIVISION, NOWHERE)) {
      as(SAMPLE, who);
      assertThrows(NotFound.class, () -> applications.get(near), who.place());
      assertThrows(NotFound.class, () -> applications.history(near));
      assertThrows(NotFound.class, () -> applications.evidence(near));
      assertThrows(NotFound.class, () -> applications.paper(near, "identity"));
      assertThrows(NotFound.class, () -> applications.colleagues(near));
      assertThrows(NotFound.class, () -> applications.assign(near, "claim", null));
      assertThrows(NotFound.class, () -> applications.act(near, ActionRequest.of("receive")));
    }
    as(SAMPLE, NEAR);
    assertEquals("ND-U1", applications.get(near).area());
    applications.act(near, ActionRequest.of("receive"));
    as(SAMPLE, DIVISION);
    assertEquals(
        "approved", applications.act(near, ActionRequest.of("approve")).state().outcome().code());
  }

  @Test
  void idleWorkIsShownToTheSuperiorOfItsDistrict() {
    String near = filed(INCOME).number();
    asPlatform(SAMPLE);
    keeper.sweep(LocalDate.now(programmes.current().zone()).plusDays(6));
    assertTrue(inbox(new Posting(Role.FIRST_APPEAL_OFFICER, "REV@ND-D1")).contains(near));
    assertTrue(inbox(new Posting(Role.FIRST_APPEAL_OFFICER, "REV")).contains(near));
    assertFalse(inbox(new Posting(Role.FIRST_APPEAL_OFFICER, "REV@ND-D2")).contains(near));
  }

  @Test
  void workIsGivenToWhoeverReachesIt() {
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    posted("desk-near", NEAR);
    posted("desk-far", FAR);
    posted("desk-division", DIVISION);
    String near = filed(INCOME).number();
    as(SAMPLE, NEAR);
    List<String> colleagues = applications.colleagues(near);
    assertTrue(colleagues.containsAll(List.of("desk-near", "desk-division")), colleagues::toString);
    assertFalse(colleagues.contains("desk-far"));
    assertThrows(InvalidInput.class, () -> applications.assign(near, "assign", "desk-far"));
    applications.assign(near, "assign", "desk-division");
  }

  private void posted(String name, Posting where) {
    try {
      users.create(new NewUser(new Credentials(name, "a long password"), where));
    } catch (Refusal there) {
      assertEquals("user-exists", there.code());
    }
  }

  @Test
  void placeOfADepartmentMustBeKnown() {
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    for (String place : List.of("NONE", "REV@NONE", "NONE@ND-D1", "REV@", "@ND-D1", "")) {
      NewUser user =
          new NewUser(
              new Credentials("desk-lost", "a long password"),
              new Posting(Role.SECOND_APPEAL_OFFICER, place));
      InvalidInput refused = assertThrows(InvalidInput.class, () -> users.create(user), place);
      assertEquals("/posting", refused.violations().get(0).field());
    }
  }

  @Test
  void caseStaysWhereItWasFiledWhenItsKioskMoves() {
    String before = filed(INCOME).number();
    String after;
    removal.kiosk(KIOSK, "ND-U2");
    try {
      after = filed(INCOME).number();
    } finally {
      removal.kiosk(KIOSK, "ND-U1");
    }
    assertTrue(inbox(NEAR).contains(before));
    assertFalse(inbox(FAR).contains(before));
    assertTrue(inbox(FAR).contains(after));
    assertFalse(inbox(NEAR).contains(after));
  }
}
