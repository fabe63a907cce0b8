package org.jansetu.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jansetu.access.SignedIn;
import org.jansetu.tenancy.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTest {

  private static Caller holding(String posting) {
    return new SignedIn((short) 1, "alpha", 5, "asha", List.of(posting), Instant.EPOCH)
        .caller(Locale.ENGLISH, "test");
  }

  @ParameterizedTest
  @CsvSource({
    "operator@K1,OPERATOR OPEN ERRORS",
    "cashier@K1,OPERATOR OPEN ERRORS",
    "society-admin@D1,SOCIETY OFFICER OPEN ERRORS",
    "provider-admin@P1,SOCIETY OPEN ERRORS",
    "state-admin@,SOCIETY STATE OFFICER SUPERVISOR OPEN ERRORS",
    "department-officer@X,OFFICER OPEN ERRORS",
    "first-appeal-officer@X,OFFICER OPEN ERRORS",
    "second-appeal-officer@X,OFFICER OPEN ERRORS",
    "revision-officer@X@ND-D1,OFFICER OPEN ERRORS",
    "agent@X,AGENT OPEN ERRORS",
    "supervisor@X,SUPERVISOR OPEN ERRORS",
    "centre-officer@X,SOCIETY OFFICER OPEN ERRORS",
    "coordinator@X,OFFICER OPEN ERRORS",
    "department-head@X,OFFICER OPEN ERRORS",
    "collector@X,OFFICER OPEN ERRORS",
    "functionary@1001,FUNCTIONARY OPEN ERRORS",
    "auditor@,AUDITOR OFFICER SUPERVISOR OPEN ERRORS"
  })
  void opensExactlyTheFoldersOfARole(String posting, String folders) {
    Caller caller = holding(posting);
    assertEquals(
        folders,
        String.join(
            " ",
            List.of(Folder.values()).stream()
                .filter(folder -> folder.admits(caller))
                .map(Folder::name)
                .toList()));
  }

  @Test
  void opensNothingButTheOpenToAVisitor() {
    Caller visitor = Caller.anonymous((short) 1, "alpha", Locale.ENGLISH, "test");
    for (Folder folder : Folder.values()) {
      assertEquals(folder.isOpen(), folder.admits(visitor), folder.name());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/Operator/counter.xhtml", "/faces/operator/x.xhtml", "//operator/x.xhtml"})
  void knowsNoFolderThatIsNotInItsTable(String page) {
    assertTrue(Folder.of(page).isEmpty(), page);
  }

  @ParameterizedTest
  @CsvSource({
    "/operator/today.xhtml?day=1,/operator/today.xhtml?day=1",
    "https://elsewhere.example/x.xhtml,/home",
    "//elsewhere.example/x.xhtml,/home",
    "/\\elsewhere.example/x.xhtml,/home",
    "/../x.xhtml,/home",
    "/api/v1/tokens,/home",
    "javascript:alert(1),/home",
    ",/home"
  })
  void goesOnlyToPagesOfThisServer(String wanted, String expected) {
    assertEquals(expected, PageSessions.then(wanted, "/home"));
  }
}
