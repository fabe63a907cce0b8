package org.jansetu.hierarchy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Paths and lists of a small tree. */
@Tag("MPO-4")
class AreaTreeTest {

  private static Area area(String code, String kind, String parent, String en, String hi) {
    return new Area(code, kind, new LocalText(en, hi), parent, null, false);
  }

  private static final List<Area> AREAS =
      List.of(
          area("T1", "tehsil", "D1", "Amrai", "अमराई"),
          area("D2", "district", "S1", "Kinara", null),
          area("S1", "state", null, "Nadipradesh", "नदीप्रदेश"),
          area("D1", "district", "S1", "Sarita", "सरिता"),
          area("T2", "tehsil", "D1", "sarita", "सरिता"));

  private final AreaTree tree = new AreaTree(AREAS, Set.of("D2"));

  private List<String> codes(AreaQuery query) {
    return tree.list(query).items().stream().map(Area::code).toList();
  }

  @Test
  void pathBeginsAtTheRoot() {
    assertEquals(List.of("S1", "D1", "T1"), tree.path("T1").stream().map(Area::code).toList());
    assertEquals("/S1/D1/T1/", tree.pathText("T1"));
    assertEquals(Map.of("state", "S1", "district", "D1", "tehsil", "T1"), tree.place("T1"));
  }

  @Test
  void unknownAreaLiesNowhere() {
    assertTrue(tree.path("T9").isEmpty());
    assertTrue(tree.path(null).isEmpty());
    assertTrue(tree.place("T9").isEmpty());
    assertTrue(tree.find("T9").isEmpty());
  }

  @Test
  void withdrawnAreaIsFoundButNotListed() {
    assertTrue(tree.find("D2").isPresent());
    assertEquals(List.of("D1"), codes(new AreaQuery(null, "district", null, 0, null)));
  }

  @Test
  void listIsByNameAndNarrowedByParentKindAndWord() {
    assertEquals(List.of("T1", "S1", "D1", "T2"), codes(new AreaQuery(null, null, null, 0, null)));
    assertEquals(List.of("T1", "T2"), codes(new AreaQuery("D1", null, null, 0, null)));
    assertEquals(List.of("D1", "T2"), codes(new AreaQuery(null, null, "SARI", 0, null)));
    assertEquals(List.of("T1"), codes(new AreaQuery(null, null, "अमरा", 0, null)));
  }

  @Test
  void pagesHoldEachAreaOnce() {
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      Page<Area> page = tree.list(new AreaQuery(null, null, null, 1, cursor));
      page.items().forEach(area -> seen.add(area.code()));
      cursor = page.nextCursor();
    } while (cursor != null);
    assertEquals(List.of("T1", "S1", "D1", "T2"), seen);
  }

  @Test
  void limitOutOfRangeIsRefused() {
    for (int limit : new int[] {-1, 201}) {
      assertThrows(
          InvalidInput.class, () -> tree.list(new AreaQuery(null, null, null, limit, null)));
    }
  }

  @Test
  void areaInItselfAndAreaInNothingAreDefects() {
    List<Area> loop = List.of(area("A", "x", "B", "A", null), area("B", "x", "A", "B", null));
    assertThrows(IllegalArgumentException.class, () -> new AreaTree(loop, Set.of()));
    List<Area> lost = List.of(area("A", "x", "Z", "A", null));
    assertThrows(IllegalArgumentException.class, () -> new AreaTree(lost, Set.of()));
  }
}
