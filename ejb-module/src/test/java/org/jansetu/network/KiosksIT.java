package org.jansetu.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jansetu.hierarchy.Area;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.Unauthenticated;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kiosks on the real tree: who sees which, who may move which, and ten thousand of them. */
@Tag("MPO-5")
@Tag("X-7")
class KiosksIT extends InContainer {

  private static final String MP = "mponline";
  private static final Posting STATE = new Posting(Role.STATE_ADMIN, "S23");
  private static final Posting GWALIOR = new Posting(Role.SOCIETY_ADMIN, "DEGS-D407");
  private static final Posting CSC = new Posting(Role.PROVIDER_ADMIN, "CSC");

  @Inject private Kiosks kiosks;
  @Inject private Network network;
  @Inject private UserTransaction transaction;
  @PersistenceContext private EntityManager entities;

  private static KioskQuery in(String area, int limit, String cursor) {
    return new KioskQuery(area, null, null, limit, cursor);
  }

  private KioskStatus status(String kiosk) throws Exception {
    return calling(person(MP, STATE), () -> kiosks.get(kiosk).status());
  }

  @Test
  void suspendedKioskIsResumedByThoseWhoAdministerIt() throws Exception {
    as(MP, GWALIOR);
    kiosks.suspend("GWL-0052", "inspection");
    assertEquals(KioskStatus.SUSPENDED, status("GWL-0052"));
    IllegalMove again =
        assertThrows(IllegalMove.class, () -> kiosks.suspend("GWL-0052", "inspection"));
    assertEquals(List.of("suspended", "suspended"), again.arguments());
    assertThrows(IllegalMove.class, () -> kiosks.activate("GWL-0052", "inspection"));
    kiosks.resume("GWL-0052", "nothing found");
    assertEquals(KioskStatus.ACTIVE, status("GWL-0052"));
    assertThrows(IllegalMove.class, () -> kiosks.resume("GWL-0052", "again"));
  }

  @Test
  void wrongRoleAndWrongPlaceAreRefused() throws Exception {
    as(MP, GWALIOR);
    assertThrows(NotFound.class, () -> kiosks.suspend("BPL-0031", "another district"));
    assertThrows(NotFound.class, () -> kiosks.get("BPL-0031"));
    as(MP, CSC);
    assertThrows(NotFound.class, () -> kiosks.suspend("GWL-0417", "not its kiosk"));
    assertThrows(Forbidden.class, () -> kiosks.close("GWL-0118", "not its decision"));
    as(MP, new Posting(Role.OPERATOR, "GWL-0417"));
    assertThrows(Forbidden.class, () -> kiosks.suspend("GWL-0417", "myself"));
    assertThrows(NotFound.class, () -> kiosks.get("GWL-0118"));
    assertEquals("GWL-0417", kiosks.get("GWL-0417").code());
    as(MP, new Posting(Role.AUDITOR, MP));
    assertThrows(Forbidden.class, () -> kiosks.suspend("GWL-0417", "only looking"));
    as(MP, CSC, new Posting(Role.SOCIETY_ADMIN, "DEGS-D396"));
    assertThrows(Forbidden.class, () -> kiosks.close("GWL-0118", "two roles do not add up"));
    asVisitor(MP);
    assertThrows(Unauthenticated.class, () -> kiosks.suspend("GWL-0417", "nobody"));
    assertThrows(Unauthenticated.class, () -> kiosks.get("GWL-0417"));
    as("emitra", new Posting(Role.STATE_ADMIN, "S8"));
    assertThrows(NotFound.class, () -> kiosks.suspend("GWL-0417", "another programme"));
    assertEquals(KioskStatus.ACTIVE, status("GWL-0417"));
  }

  @Test
  void moveNeedsReason() {
    as(MP, GWALIOR);
    for (String reason : Arrays.asList(null, "", "  ", "x".repeat(501))) {
      assertThrows(InvalidInput.class, () -> kiosks.suspend("GWL-0417", reason));
    }
  }

  @Test
  void databaseGuardsTheMovesToo() throws Exception {
    transaction.begin();
    try {
      entities
          .createNativeQuery("select set_config('app.tenant', ?, true)")
          .setParameter(1, Short.toString(programmes.find(MP).orElseThrow().tenant()))
          .getSingleResult();
      RuntimeException refused =
          assertThrows(
              RuntimeException.class,
              () ->
                  entities
                      .createNativeQuery(
                          "update network.kiosk set status = 'active' where code = 'CWA-0027'")
                      .executeUpdate());
      assertTrue(refused.getMessage().contains("closed to active"), refused.getMessage());
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void visitorsSeeActiveKiosksOnly() {
    asVisitor(MP);
    Page<KioskCard> gwalior = kiosks.list(in("D407", 200, null));
    assertTrue(gwalior.items().stream().allMatch(k -> k.status() == KioskStatus.ACTIVE));
    assertFalse(gwalior.items().stream().anyMatch(k -> k.code().equals("GWL-0903")));
    KioskQuery suspended = new KioskQuery(null, KioskStatus.SUSPENDED, null, 50, null);
    assertEquals(List.of(), kiosks.list(suspended).items());
    as(MP, GWALIOR);
    assertTrue(kiosks.list(suspended).items().stream().anyMatch(k -> k.code().equals("GWL-0903")));
    assertThrows(InvalidInput.class, () -> kiosks.list(in("NOWHERE", 50, null)));
  }

  @Test
  @Tag("MPO-4")
  void tenThousandKiosksAreFoundQuickly() {
    asPlatform(MP);
    network.seedIllustrative(10_000);
    assertEquals(0, network.seedIllustrative(10_000), "seeding again adds nothing");
    as(MP, STATE);
    Set<String> all = new HashSet<>();
    String cursor = null;
    do {
      Page<KioskCard> page = kiosks.list(in("S23", 200, cursor));
      page.items().forEach(kiosk -> assertTrue(all.add(kiosk.code()), kiosk.code() + " twice"));
      cursor = page.nextCursor();
    } while (cursor != null);
    assertEquals(10_000, all.size());
    asVisitor(MP);
    List<Long> micros = new ArrayList<>();
    List<String> places = List.of("D407", "T3580", "B3849", "U250901", "MP-BHOPAL");
    for (int i = 0; i < 200; i++) {
      String area = places.get(i % places.size());
      long begin = System.nanoTime();
      Page<KioskCard> found = kiosks.list(in(area, 50, null));
      micros.add((System.nanoTime() - begin) / 1000);
      assertFalse(found.items().isEmpty(), area);
      for (KioskCard kiosk : found.items()) {
        assertTrue(kiosk.areaPath().stream().map(Area::code).anyMatch(area::equals));
      }
    }
    micros.sort(null);
    assertTrue(micros.get(190) < 200_000, "p95 was " + micros.get(190) + " microseconds");
  }

  @Test
  @Tag("MPO-4")
  void nearestKiosksComeFirst() {
    asVisitor(MP);
    List<KioskCard> near = kiosks.near("GP-BARAI", 200);
    assertEquals(new HashSet<>(near).size(), near.size());
    List<String> rings = List.of("GP-BARAI", "B3850", "D407", "MP-GWALIOR", "S23");
    int ring = 0;
    for (KioskCard kiosk : near) {
      List<String> path = kiosk.areaPath().stream().map(Area::code).toList();
      while (!path.contains(rings.get(ring))) {
        ring++;
      }
    }
    assertEquals("GWL-0417", near.get(0).code());
  }

  @Test
  void placeIsKnownWithSocietyAndProvider() {
    asVisitor(MP);
    KioskPlace place = kiosks.place("GWL-0118");
    assertEquals("DEGS-D407", place.society());
    assertEquals("CSC", place.provider());
    assertEquals("D407", place.place().get("district"));
    assertThrows(NotFound.class, () -> kiosks.place("NONE-1"));
  }
}
