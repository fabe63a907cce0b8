package org.jansetu.hierarchy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The real trees of two states, as they are published and served. */
@Tag("MPO-4")
class AreasIT extends InContainer {

  @Inject private Areas areas;
  @Inject private Departments departments;

  private int count(String kind) {
    int count = 0;
    String cursor = null;
    do {
      Page<Area> page = areas.list(new AreaQuery(null, kind, null, 200, cursor));
      count += page.items().size();
      cursor = page.nextCursor();
    } while (cursor != null);
    return count;
  }

  @Test
  void realGeographyOfBothStatesIsThere() {
    asVisitor("mponline");
    assertEquals(10, count("division"));
    assertEquals(52, count("district"));
    assertEquals(424, count("tehsil"));
    assertEquals(313, count("block"));
    assertEquals(413, count("urban-body"));
    asVisitor("emitra");
    assertEquals(7, count("division"));
    assertEquals(33, count("district"));
    assertEquals(369, count("tehsil"));
    assertEquals(352, count("block"));
    assertEquals(216, count("urban-body"));
  }

  @Test
  void areaHasItsCodeItsHindiNameAndItsPlace() {
    asVisitor("mponline");
    Area gwalior = areas.find("D407").orElseThrow();
    assertEquals("407", gwalior.lgdCode());
    assertEquals("ग्वालियर", gwalior.name().hi());
    assertEquals(
        List.of("S23", "MP-GWALIOR", "D407"), areas.path("D407").stream().map(Area::code).toList());
    assertEquals(
        Map.of(
            "state", "S23",
            "division", "MP-GWALIOR",
            "district", "D407",
            "block", "B3850",
            "panchayat", "GP-BARAI"),
        areas.place("GP-BARAI"));
    assertTrue(departments.find("MPD-038").isPresent());
  }

  @Test
  void anotherProgrammesAreasAreNotThere() {
    asVisitor("emitra");
    assertTrue(areas.find("D407").isEmpty());
    assertTrue(areas.path("D407").isEmpty());
    assertTrue(departments.find("MPD-038").isEmpty());
  }

  @Test
  void onlyTheServerItselfPublishes() {
    as("mponline", new Posting(Role.STATE_ADMIN, "S23"));
    assertThrows(Forbidden.class, () -> areas.publish(List.of(), List.of()));
    assertTrue(areas.find("D407").isPresent());
  }
}
