package org.jansetu.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jansetu.access.Credentials;
import org.jansetu.access.NewUser;
import org.jansetu.access.Users;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.workflow.IllegalMove;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who has a case: a person, or the role; and who hears of it when nobody has. */
@Tag("X-16")
class AssignmentIT extends Filing {

  private static final Posting SUPERIOR = new Posting(Role.FIRST_APPEAL_OFFICER, "REV");
  private static final String ASHA = "desk-asha";
  private static final String BINA = "desk-bina";
  private static final String ELSEWHERE = "desk-elsewhere";

  @Inject private Users users;
  @Inject private CaseKeeper keeper;

  @BeforeEach
  void people() {
    if (users == null) {
      return;
    }
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    for (String name : List.of(ASHA, BINA, ELSEWHERE)) {
      try {
        users.create(
            new NewUser(
                new Credentials(name, "a long password"),
                new Posting(Role.DEPARTMENT_OFFICER, name.equals(ELSEWHERE) ? "FOOD" : "REV")));
      } catch (Refusal there) {
        assertEquals("user-exists", there.code());
      }
    }
    as(SAMPLE, OPERATOR);
  }

  private void asUser(String name) {
    as(SAMPLE, OFFICER);
    long id = users.posted(OFFICER.role(), List.of(OFFICER.place())).get(name);
    Caller officer = person(SAMPLE, OFFICER);
    callers.set(
        new Caller(officer.tenant(), SAMPLE, id, name, List.of(OFFICER), Locale.ENGLISH, "test"));
  }

  private List<String> inbox() {
    List<String> numbers = new ArrayList<>();
    String cursor = null;
    do {
      Page<Task> page = applications.inbox(new TaskQuery(null, false, cursor, 200));
      page.items().forEach(task -> numbers.add(task.number()));
      cursor = page.nextCursor();
    } while (cursor != null);
    return numbers;
  }

  @Test
  void whatOneTakesUpLeavesTheOthersInbox() {
    String number = filed(INCOME).number();
    asUser(ASHA);
    assertTrue(inbox().contains(number));
    Long asha = users.posted(OFFICER.role(), List.of(OFFICER.place())).get(ASHA);
    assertEquals(asha, applications.assign(number, "claim", null).holderUser());
    assertTrue(inbox().contains(number));
    asUser(BINA);
    assertFalse(inbox().contains(number));
    for (String action : List.of("claim", "assign")) {
      Refusal taken = assertThrows(Refusal.class, () -> applications.assign(number, action, BINA));
      assertEquals("already-assigned", taken.code());
    }
    assertThrows(IllegalMove.class, () -> applications.assign(number, "release", null));
    asUser(ASHA);
    applications.assign(number, "assign", BINA);
    assertFalse(inbox().contains(number));
    asUser(BINA);
    assertTrue(inbox().contains(number));
    assertNull(applications.assign(number, "release", null).holderUser());
    assertEquals(
        List.of("file", "claim", "assign", "release"),
        applications.history(number).stream().map(CaseEvent::action).toList());
  }

  @Test
  void nobodyGetsWhatIsNotTheirs() {
    String number = filed(INCOME).number();
    asUser(ASHA);
    assertTrue(applications.colleagues(number).containsAll(List.of(ASHA, BINA)));
    assertFalse(applications.colleagues(number).contains(ELSEWHERE));
    for (String name : new String[] {ELSEWHERE, "nobody", null}) {
      assertThrows(InvalidInput.class, () -> applications.assign(number, "assign", name));
    }
    assertThrows(InvalidInput.class, () -> applications.assign(number, "steal", null));
    as(SAMPLE, OPERATOR);
    assertThrows(IllegalMove.class, () -> applications.assign(number, "claim", null));
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "FOOD"));
    assertThrows(NotFound.class, () -> applications.assign(number, "claim", null));
    assertThrows(NotFound.class, () -> applications.colleagues(number));
    asUser(ASHA);
    applications.act(number, ActionRequest.of("receive"));
    applications.act(number, ActionRequest.of("approve"));
    assertThrows(IllegalMove.class, () -> applications.assign(number, "claim", null));
  }

  @Test
  void workThatNobodyTakesUpIsShownToTheSuperior() {
    String idle = filed(INCOME).number();
    String taken = filed(INCOME).number();
    asUser(ASHA);
    applications.assign(taken, "claim", null);
    as(SAMPLE, SUPERIOR);
    assertFalse(inbox().contains(idle), "not on the day of filing");
    LocalDate later = LocalDate.now(programmes.current().zone()).plusDays(6);
    asPlatform(SAMPLE);
    keeper.sweep(later);
    keeper.sweep(later);
    as(SAMPLE, SUPERIOR);
    assertTrue(inbox().contains(idle));
    assertFalse(inbox().contains(taken), "somebody has it");
    assertEquals(List.of(), applications.get(idle).actions(), "the superior does not decide it");
    assertThrows(IllegalMove.class, () -> applications.assign(idle, "claim", null));
    applications.assign(idle, "assign", BINA);
    assertFalse(inbox().contains(idle));
    assertEquals(
        List.of("file", "escalate", "assign"),
        applications.history(idle).stream().map(CaseEvent::action).toList());
    asUser(BINA);
    applications.act(idle, ActionRequest.of("receive"));
    as(SAMPLE, SUPERIOR);
    assertFalse(inbox().contains(idle), "it has moved and waits anew");
  }

  /** The work stays with the office; whoever has left it decides nothing of it any more. */
  @Test
  void transferGivesBackWhatOneHadAndEndsTheRightToDecide() {
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    String leaver = "desk-leaver";
    try {
      users.create(new NewUser(new Credentials(leaver, "a long password"), OFFICER));
    } catch (Refusal there) {
      users.post(leaver, OFFICER);
    }
    as(SAMPLE, OPERATOR);
    String number = filed(INCOME).number();
    asUser(leaver);
    applications.assign(number, "claim", null);
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    users.post(leaver, new Posting(Role.DEPARTMENT_OFFICER, "FOOD"));
    assertFalse(
        users.posted(OFFICER.role(), List.of(OFFICER.place())).containsKey(leaver),
        "the place is another one");
    asUser(BINA);
    assertNull(applications.get(number).holderUser());
    assertTrue(inbox().contains(number), "it is everybody's again");
    assertEquals(
        List.of("file", "claim", "release"),
        applications.history(number).stream().map(CaseEvent::action).toList());
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "FOOD"));
    assertThrows(NotFound.class, () -> applications.act(number, ActionRequest.of("receive")));
    asUser(ASHA);
    applications.assign(number, "claim", null);
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    users.disable(ASHA);
    users.enable(ASHA);
    asUser(BINA);
    assertNull(applications.get(number).holderUser(), "who may not sign in has nothing");
  }
}
