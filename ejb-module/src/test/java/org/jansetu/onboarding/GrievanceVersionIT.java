package org.jansetu.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jansetu.grievance.GrievanceAct;
import org.jansetu.grievance.GrievanceCard;
import org.jansetu.grievance.GrievanceChannel;
import org.jansetu.grievance.GrievanceQuery;
import org.jansetu.grievance.Grievances;
import org.jansetu.grievance.Lodged;
import org.jansetu.grievance.Lodging;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An office that is closed and a category that is deleted, while cases lie there. */
@Tag("TEL-5")
@Tag("X-1")
class GrievanceVersionIT extends InContainer {

  private static final String CODE = "unseen-care";
  private static final Posting AGENT = new Posting(Role.AGENT, CODE);

  @Inject private Onboarding onboarding;
  @Inject private Grievances grievances;

  private static SampleFolder folder() {
    return SampleFolder.sample()
        .withEvery("programme.yaml", "sample", CODE)
        .with("programme.yaml", "SMP}", "UNG}")
        .withEvery("roles.yaml", "place: sample", "place: " + CODE)
        .withEvery("services.yaml", "SMP-", "UNG-")
        .withEvery("charter.yaml", "SMP-", "UNG-")
        .withEvery("certificates.yaml", "SMP-", "UNG-")
        .withEvery("registers.yaml", "SMP-", "UNG-")
        .withEvery("exams.yaml", "SMP-", "UNG-")
        .withEvery("fees.yaml", "SMP-", "UNG-")
        .withEvery("examples/fees.yaml", "SMP-", "UNG-");
  }

  private Lodged lodge(String category) {
    as(CODE, AGENT);
    return grievances.lodge(
        Lodging.of(
            category,
            "ND-P1",
            "The drain is blocked, the pump is dry",
            GrievanceChannel.PHONE,
            UUID.randomUUID().toString()));
  }

  private GrievanceCard act(String office, String token, GrievanceAct act) {
    as(CODE, new Posting(Role.GRIEVANCE_OFFICER, office));
    return grievances.act(token, act);
  }

  @Test
  void openCasesGoOnWhereTheyLie() {
    asPlatform();
    onboarding.publish(folder().folder());
    Lodged water = lodge("water-supply");
    Lodged town = lodge("town-services");
    Lodged moving = lodge("water-supply");
    assertEquals("WATER/ND-B1/L1", water.office());
    act(water.office(), moving.token(), GrievanceAct.of("take", null));
    act(
        water.office(),
        moving.token(),
        new GrievanceAct(
            "ask-re-mark", "A drain", "spoken-to-citizen", null, "town-services", null));

    asPlatform();
    onboarding.publish(
        folder()
            .with("grievances.yaml", "  - code: town-services", "  - code: town-matters")
            .with(
                "grievances.yaml",
                "reopenDays: 10",
                "reopenDays: 10\nclosedOffices: [WATER/ND-B1/L1]")
            .folder());

    assertEquals("WATER/ND-D1/L2", lodge("water-supply").office(), "the next level above");
    InvalidInput gone = assertThrows(InvalidInput.class, () -> lodge("town-services"));
    assertEquals("/category", gone.violations().get(0).field());
    GrievanceCard answered =
        act(water.office(), water.token(), GrievanceAct.of("answer", "The pump was mended"));
    assertEquals("answered", answered.state().code(), "who is there still ends what is there");
    as(CODE, AGENT);
    GrievanceCard kept = grievances.standing(town.token());
    assertEquals("Town services: drains, lights, waste", kept.category().name().en());
    assertTrue(
        grievances.list(GrievanceQuery.search("drain pump town", null, 50)).items().stream()
            .map(GrievanceCard::token)
            .toList()
            .contains(town.token()));
    assertEquals(
        "answered",
        act(town.office(), town.token(), GrievanceAct.of("answer", "Cleaned")).state().code());

    Refusal refused =
        assertThrows(
            Refusal.class,
            () ->
                act("WATER/ND-D1/L2", moving.token(), GrievanceAct.of("grant-re-mark", "Agreed")));
    assertEquals("category-gone", refused.code());
    GrievanceCard back =
        act("WATER/ND-D1/L2", moving.token(), GrievanceAct.of("refuse-re-mark", "It is gone"));
    assertEquals("WATER/ND-B1/L1", back.office().code());
    assertEquals(
        List.of(), back.history().stream().filter(s -> s.action().equals("escalate")).toList());
  }
}
