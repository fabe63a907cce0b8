package org.jansetu.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Map;
import org.jansetu.handover.AtTheBuilding;
import org.jansetu.handover.HandOvers;
import org.jansetu.reporting.DisposalQuery.By;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many came, how many were disposed of; everyone within the own reach. */
@Tag("JSK-11")
class DisposalIT extends AtTheBuilding {

  private static final Posting STATE = new Posting(Role.STATE_ADMIN, "ND");

  @Inject private DisposalReports reports;

  private DisposalQuery by(By by) {
    DisposalQuery usual = reports.lastHalfYear();
    return new DisposalQuery(usual.from(), usual.until(), null, null, null, by);
  }

  private Disposal row(By by, String code) {
    return reports.disposal(by(by)).rows().stream()
        .filter(row -> row.code().equals(code))
        .findFirst()
        .orElse(new Disposal(code, LocalText.english(code), 0, 0, 0, 0, 0));
  }

  @Test
  void whatIsDecidedMovesFromOpenToDisposed() {
    as(SAMPLE, STATE);
    Disposal before = row(By.CENTRE, CENTRE);
    String number = filed(CENTRE);
    as(SAMPLE, STATE);
    Disposal filed = row(By.CENTRE, CENTRE);
    assertEquals(before.received() + 1, filed.received());
    assertEquals(before.pending() + 1, filed.pending());
    as(SAMPLE, OPERATOR);
    handOvers.handOver(request(number));
    handOvers.actEach(Map.of(number, HandOvers.report("Done")));
    handOvers.actEach(Map.of(number, act("dispose")));
    as(SAMPLE, STATE);
    Disposal done = row(By.CENTRE, CENTRE);
    assertEquals(filed.received(), done.received());
    assertEquals(before.inTime() + 1, done.inTime());
    assertEquals(before.pending(), done.pending());
    for (By by : By.values()) {
      DisposalReport report = reports.disposal(by(by));
      assertEquals(
          report.total().received(),
          report.rows().stream().mapToLong(Disposal::received).sum(),
          by.code());
      for (Disposal row : report.rows()) {
        assertEquals(
            row.received(), row.disposed() + row.pending() + row.overdue(), row.toString());
      }
    }
    assertEquals("Registration Department", row(By.DEPARTMENT, "REG").name().en());
    assertEquals("Registration of a rent agreement", row(By.SERVICE, DEED).name().en());
  }

  @Test
  @Tag("X-2")
  void everyoneSeesTheOwn() {
    filed(CENTRE);
    as(SAMPLE, new Posting(Role.SOCIETY_ADMIN, "SOC-3"));
    assertTrue(row(By.CENTRE, CENTRE).received() > 0, "the district of the centre");
    as(SAMPLE, new Posting(Role.SOCIETY_ADMIN, "SOC-2"));
    assertEquals(0, row(By.CENTRE, CENTRE).received());
    as(SAMPLE, new Posting(Role.PROVIDER_ADMIN, "DHARA"));
    assertEquals(0, row(By.CENTRE, CENTRE).received());
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "FOOD"));
    assertEquals(0, row(By.SERVICE, DEED).received());
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "REG"));
    assertTrue(row(By.SERVICE, DEED).received() > 0);
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "REG@ND-D3"));
    assertTrue(row(By.CENTRE, CENTRE).received() > 0, "the own district");
    for (String elsewhere : new String[] {"REG@ND-D1", "REG@GONE", "FOOD@ND-D3"}) {
      as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, elsewhere));
      assertEquals(0, row(By.CENTRE, CENTRE).received(), elsewhere);
    }
    as(SAMPLE, OPERATOR);
    assertEquals(1, reports.disposal(by(By.CENTRE)).rows().size(), "the own centre");
    as("mponline", new Posting(Role.STATE_ADMIN, "S23"));
    assertEquals(0, row(By.CENTRE, CENTRE).received());
    as(SAMPLE, new Posting(Role.CITIZEN, "9876500001"));
    assertThrows(Forbidden.class, () -> reports.disposal(by(By.SERVICE)));
    as(SAMPLE, STATE);
    DisposalQuery usual = by(By.SERVICE);
    DisposalQuery backward =
        new DisposalQuery(usual.until(), usual.from(), null, null, null, By.SERVICE);
    assertThrows(InvalidInput.class, () -> reports.disposal(backward));
    DisposalQuery nowhere =
        new DisposalQuery(usual.from(), usual.until(), "ATLANTIS", null, null, By.SERVICE);
    assertThrows(InvalidInput.class, () -> reports.disposal(nowhere));
  }

  @Test
  void percentagesAreRoundedDown() {
    Disposal known = new Disposal("x", LocalText.english("x"), 18_000, 17_000, 750, 200, 50);
    assertEquals(17_750, known.disposed());
    assertEquals(986, known.disposedPermille(), "17,750 of 18,000 are 98.6 percent");
  }
}
