package org.jansetu.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.hierarchy.Areas;
import org.jansetu.network.Kiosks;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.Unauthenticated;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A folder becomes a programme: all of it or nothing, once, and only by those who may. */
@Tag("X-1")
class OnboardingIT extends InContainer {

  @Inject private Onboarding onboarding;
  @Inject private Areas areas;
  @Inject private Kiosks kiosks;
  @Inject private Catalogue catalogue;
  @Inject private UserTransaction transaction;

  /** A programme that no one has seen before, with codes and a host of its own. */
  private static SampleFolder unseen(String code, String prefix) {
    return SampleFolder.sample()
        .withEvery("programme.yaml", "sample", code)
        .with("programme.yaml", "SMP}", prefix + "}")
        .withEvery("roles.yaml", "place: sample", "place: " + code)
        .withEvery("services.yaml", "SMP-", prefix + "-")
        .withEvery("charter.yaml", "SMP-", prefix + "-")
        .withEvery("certificates.yaml", "SMP-", prefix + "-")
        .withEvery("registers.yaml", "SMP-", prefix + "-")
        .withEvery("exams.yaml", "SMP-", prefix + "-")
        .withEvery("fees.yaml", "SMP-", prefix + "-")
        .withEvery("examples/fees.yaml", "SMP-", prefix + "-");
  }

  private List<String> codesOf(InvalidInput refused) {
    return refused.violations().stream().map(Violation::code).toList();
  }

  @Test
  void serverHasPublishedWhatLiesBesideIt() {
    assertTrue(onboarding.isReady());
    for (String code : List.of("mponline", "emitra", "jsk", "samadhan", "sample")) {
      assertTrue(programmes.find(code).isPresent(), code);
    }
  }

  @Test
  @Tag("LOK-9")
  void unseenProgrammeIsThereAtOnceAndOnlyOnce() {
    ProgrammeFolder folder = unseen("unseen-one", "UNA").folder();
    asPlatform();
    assertEquals(List.of(), onboarding.validate(folder));
    Preview preview = onboarding.preview(folder);
    assertEquals(22, preview.services().added());
    assertFalse(programmes.find("unseen-one").isPresent(), "a preview publishes nothing");
    Published first = onboarding.publish(folder);
    assertEquals(1, first.version());
    assertTrue(first.changed());
    asVisitor("unseen-one");
    assertEquals("UNA-01", catalogue.get("UNA-01").code());
    assertEquals("ND-D1", areas.place("ND-P1").get("district"));
    assertEquals("SOC-1", kiosks.place("SRT-0001").society());
    assertThrows(NotFound.class, () -> catalogue.get("SMP-01"));
    asPlatform();
    Published again = onboarding.publish(folder);
    assertFalse(again.changed(), "the same folder again changes nothing");
    assertEquals(1, again.version());
    assertTrue(again.preview().isEmpty());
  }

  @Test
  void nextVersionSaysWhatItChanges() {
    asPlatform();
    onboarding.publish(unseen("unseen-two", "UNB").folder());
    ProgrammeFolder next =
        unseen("unseen-two", "UNB")
            .with("network.yaml", "  - {code: SRT-0003,", "  - {code: SRT-0009,")
            .with("programme.yaml", "windowMinutes: 30", "windowMinutes: 20")
            .folder();
    Published second = onboarding.publish(next);
    assertEquals(2, second.version());
    assertEquals(List.of("SRT-0009"), second.preview().kiosks().addedCodes());
    assertEquals(List.of("SRT-0003"), second.preview().kiosks().removedCodes());
    assertTrue(second.preview().services().isEmpty());
    assertEquals(List.of("network", "programme"), second.preview().files());
    asVisitor("unseen-two");
    assertEquals("SRT-0003", kiosks.place("SRT-0003").code(), "a kiosk outlives its folder");
  }

  @Test
  void failureAtTheLastStepLeavesNothing() throws Exception {
    asPlatform();
    transaction.begin();
    onboarding.publish(unseen("unseen-three", "UNC").folder());
    transaction.rollback();
    assertFalse(programmes.find("unseen-three").isPresent());
    assertTrue(programmes.findByHost("unseen-three.localhost").isEmpty());
    Published fresh = onboarding.publish(unseen("unseen-three", "UNC").folder());
    assertEquals(1, fresh.version(), "nothing was left of the first attempt");
    assertEquals(10, fresh.preview().kiosks().added());
  }

  @Test
  void folderWithFindingsIsRefusedWithAllOfThem() {
    asPlatform();
    ProgrammeFolder wrong =
        unseen("unseen-four", "UND")
            .with("network.yaml", "area: ND-P1", "area: ND-P9")
            .with("charter.yaml", "[UND-05], stip", "[UND-99], stip")
            .folder();
    InvalidInput refused = assertThrows(InvalidInput.class, () -> onboarding.publish(wrong));
    assertTrue(
        codesOf(refused).containsAll(List.of("kiosk-area-known", "charter-service-known")),
        () -> codesOf(refused).toString());
    assertFalse(programmes.find("unseen-four").isPresent());
  }

  @Test
  void hostAndPrefixOfAnotherProgrammeAreRefused() {
    asPlatform();
    ProgrammeFolder thief =
        unseen("unseen-five", "SMP")
            .with("programme.yaml", "unseen-five.loc", "sample.loc")
            .folder();
    InvalidInput refused = assertThrows(InvalidInput.class, () -> onboarding.publish(thief));
    assertTrue(
        codesOf(refused).containsAll(List.of("host-free", "receipt-prefix-free")),
        () -> codesOf(refused).toString());
  }

  @Test
  void stateAdministratorPublishesTheOwnProgrammeOnly() {
    asPlatform();
    onboarding.publish(unseen("unseen-six", "UNF").folder());
    as("unseen-six", new Posting(Role.STATE_ADMIN, "ND"));
    assertFalse(onboarding.publish(unseen("unseen-six", "UNF").folder()).changed());
    assertTrue(callers.current().has(Role.STATE_ADMIN), "who called is who called before");
    assertFalse(callers.current().has(Role.PLATFORM));
    ProgrammeFolder other = unseen("unseen-seven", "UNG").folder();
    assertThrows(Forbidden.class, () -> onboarding.publish(other));
    as("unseen-six", new Posting(Role.SOCIETY_ADMIN, "SOC-1"));
    assertThrows(Forbidden.class, () -> onboarding.validate(other));
    asVisitor("unseen-six");
    assertThrows(Unauthenticated.class, () -> onboarding.preview(other));
  }
}
