package org.jansetu.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which places of a department reach which of its cases. */
@Tag("X-6")
class JurisdictionTest {

  private static final Jurisdiction TOWN = new Jurisdiction("REV", "/ND/ND-V1/ND-D1/ND-U1/");

  private static boolean reaches(String place) {
    return new Posting(Role.DEPARTMENT_OFFICER, place).reaches(TOWN);
  }

  @Test
  void departmentReachesAllAndAreaWhatLiesInIt() {
    for (String place : List.of("REV", "REV@ND", "REV@ND-V1", "REV@ND-D1", "REV@ND-U1")) {
      assertTrue(reaches(place), place);
    }
    for (String place :
        List.of("WELFARE", "WELFARE@ND-D1", "REV@ND-D2", "REV@ND-D", "REV@", "REV@ND-D1/", "@ND")) {
      assertFalse(reaches(place), place);
    }
  }

  @Test
  void placesThatReachItAreNamedFromTheNearest() {
    assertEquals(List.of("REV@ND-U1", "REV@ND-D1", "REV@ND-V1", "REV@ND", "REV"), TOWN.places());
    assertTrue(TOWN.places().stream().allMatch(JurisdictionTest::reaches));
  }

  @Test
  void placeIsReadInItsTwoParts() {
    Posting narrow = new Posting(Role.FIRST_APPEAL_OFFICER, "MPD-038@D407");
    assertEquals("MPD-038", narrow.department());
    assertEquals("D407", narrow.area());
    assertFalse(narrow.isWhole());
    Posting whole = new Posting(Role.FIRST_APPEAL_OFFICER, "MPD-038");
    assertEquals("MPD-038", whole.department());
    assertEquals("", whole.area());
    assertTrue(whole.isWhole());
  }
}
