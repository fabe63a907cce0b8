package org.jansetu.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jansetu.application.ApplicationApproved;
import org.jansetu.shared.InvalidInput;
import org.jansetu.stationery.Sheet;
import org.jansetu.stationery.SheetBalance;
import org.jansetu.stationery.SheetLot;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Copies on numbered sheets, and certificates by order: what is given out is accounted for. */
@Tag("LOK-4")
class DelegatedIssueIT extends CertificateCases {

  @Test
  void everyCopyUsesUpASheetOfTheKiosk() throws Exception {
    String number = issued(taken("SMP-11"), "SMP-11");
    String lot = lot(KIOSK, 3);
    String elsewhere = lot(OTHER_KIOSK, 1);
    asOfficer();
    assertThrows(Forbidden.class, () -> certificates.print(number, null));
    asOperator(KIOSK);
    SheetBalance before = stationery.balance(KIOSK);
    refused("sheet-required", () -> certificates.print(number, null));
    refused("sheet-not-available", () -> certificates.print(number, elsewhere + "001"));
    refused("sheet-not-available", () -> certificates.print(number, lot + "009"));
    assertEquals(0, certificates.get(number).copies(), "a refused print is no copy");
    assertEquals(1, certificates.print(number, lot + "001").number());
    refused("sheet-not-available", () -> certificates.print(number, lot + "001"));
    assertEquals("spoilt", stationery.spoil(lot + "002", "torn by the printer").state());
    refused("sheet-not-available", () -> stationery.spoil(lot + "001", "used already"));
    refused("sheet-not-available", () -> stationery.spoil(elsewhere + "001", "not mine"));
    assertEquals(2, certificates.print(number, lot + "003").number());
    SheetBalance after = stationery.balance(KIOSK);
    assertEquals(before.used() + 2, after.used());
    assertEquals(before.spoilt() + 1, after.spoilt());
    assertEquals(before.left() - 3, after.left());
    assertEquals(after.issued(), after.used() + after.spoilt() + after.left());
    Sheet used =
        stationery.list(KIOSK, "used", null, 200).items().stream()
            .filter(sheet -> sheet.serial().equals(lot + "003"))
            .findFirst()
            .orElseThrow();
    assertEquals(number, used.certificate());
    assertEquals(2, used.copy());
    assertThrows(NotFound.class, () -> stationery.balance(OTHER_KIOSK));
  }

  @Test
  void twentyPrintersAtOnceUseASheetOnce() throws Exception {
    String number = issued(taken("SMP-11"), "SMP-11");
    String lot = lot(KIOSK, 1);
    asOperator(KIOSK);
    List<Object> printed = atOnce(20, () -> certificates.print(number, lot + "001").number());
    assertEquals(1, printed.stream().filter(Integer.class::isInstance).count());
    assertEquals(1, certificates.get(number).copies());
  }

  @Test
  void aSheetIsGivenOutOnceAndByThoseWhoMay() {
    String lot = lot(KIOSK, 2);
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    refused("sheet-exists", () -> stationery.issue(new SheetLot(OTHER_KIOSK, lot + "002", 2)));
    assertThrows(NotFound.class, () -> stationery.issue(new SheetLot("NO-1", lot + "100", 2)));
    asOperator(KIOSK);
    assertThrows(Forbidden.class, () -> stationery.issue(new SheetLot(KIOSK, lot + "100", 1)));
  }

  @Test
  @Tag("EMI-11")
  void whoIsNotTheOfficerNeedsAnOrderThatHolds() throws Exception {
    String person = "teacher" + UUID.randomUUID().toString().substring(0, 8);
    LocalDate today = LocalDate.now(programmes.current().zone());
    String application = "A-" + UUID.randomUUID();
    ApplicationApproved decision = licence(application, person, today);
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "TOWNS"));
    refused("no-authority", () -> decisions.fire(decision));
    assertTrue(certificates.findByApplication(application).isEmpty(), "nothing was written");

    grant(person, "T/1", today.minusDays(9), today.minusDays(1));
    refused("no-authority", () -> decisions.fire(decision));
    Authority order = grant(person, "T/2", today, today.plusDays(30));
    refused("authority-exists", () -> grant(person, "T/2", today, today));
    decisions.fire(decision);
    String number = certificates.findByApplication(application).orElseThrow().number();
    awaitSigned(number);
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "TOWNS"));
    assertEquals("T/2", certificates.get(number).order());
    assertTrue(text(certificates.print(number, null)).contains("T/2"));

    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "REV"));
    assertThrows(NotFound.class, () -> authorities.end(order.id(), "not mine"));
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "TOWNS"));
    assertFalse(authorities.end(order.id(), "transferred").holdsOn(today));
    refused("illegal-move", () -> authorities.end(order.id(), "once more"));
    refused("no-authority", () -> decisions.fire(licence("A-later-" + person, person, today)));
    assertEquals("issued", certificates.get(number).status(), "what was issued stays");
  }

  @Test
  @Tag("EMI-11")
  void anOrderNamesServicesOfItsDepartmentAndEnds() {
    LocalDate today = LocalDate.now(programmes.current().zone());
    asOfficer();
    assertThrows(InvalidInput.class, () -> grant("someone", "R/1", today, today));
    assertThrows(
        InvalidInput.class,
        () ->
            authorities.grant(
                new AuthorityGrant(
                    "R/2", null, "x", List.of("SMP-01"), today, today.minusDays(1))));
    assertThrows(
        Forbidden.class,
        () ->
            authorities.grant(
                new AuthorityGrant("R/3", "TOWNS", "x", List.of("SMP-06"), today, today)));
    asOperator(KIOSK);
    assertThrows(
        Forbidden.class,
        () ->
            authorities.grant(
                new AuthorityGrant("R/4", null, "x", List.of("SMP-01"), today, today)));
  }
}
