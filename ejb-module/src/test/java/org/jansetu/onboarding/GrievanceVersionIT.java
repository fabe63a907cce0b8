package org.jansetu.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jansetu.grievance.EscalationKeeper;
import org.jansetu.grievance.GrievanceAct;
import org.jansetu.grievance.GrievanceCard;
import org.jansetu.grievance.GrievanceChannel;
import org.jansetu.grievance.GrievanceQuery;
import org.jansetu.grievance.Grievances;
import org.jansetu.grievance.Lodged;
import org.jansetu.grievance.Lodging;
import org.jansetu.grievance.Passing;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.InContainer;
import org.jansetu.workflow.IllegalMove;
import org.jansetu.workflow.Move;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An office that is closed and a category that is deleted, while cases lie there. */
@Tag("TEL-5")
@Tag("X-1")
class GrievanceVersionIT extends InContainer {

  private static final String CODE = "unseen-care";
  private static final String EARLIER = "unseen-relay";
  private static final String WAY = "workflows/grievance.yaml";
  private static final String BLOCK = "WATER/ND-B1/L1";
  private static final String MOBILE = "9876543219";
  private static final List<String> ASKING =
      List.of("code: citizen-asked", "ask-citizen", "tell-office", "not-reached");

  @Inject private Onboarding onboarding;
  @Inject private Grievances grievances;
  @Inject private EscalationKeeper keeper;
  @Inject private Passing passing;

  private static SampleFolder folder() {
    return folder(CODE, "UNG");
  }

  private static SampleFolder folder(String code, String prefix) {
    SampleFolder folder =
        SampleFolder.sample()
            .withEvery("programme.yaml", "sample", code)
            .with("programme.yaml", "SMP}", prefix + "}")
            .withEvery("roles.yaml", "place: sample", "place: " + code);
    for (String file :
        List.of(
            "services.yaml",
            "charter.yaml",
            "certificates.yaml",
            "registers.yaml",
            "exams.yaml",
            "fees.yaml",
            "examples/fees.yaml")) {
      folder.withEvery(file, "SMP-", prefix + "-");
    }
    return folder;
  }

  /** As it was before an office could ask. */
  private static SampleFolder unasking() {
    SampleFolder folder = folder(EARLIER, "URL");
    String drawn = new String(folder.files().get(WAY), StandardCharsets.UTF_8);
    return folder.file(
        WAY,
        drawn
            .lines()
            .filter(line -> ASKING.stream().noneMatch(line::contains))
            .map(line -> line.replace("citizen-asked, ", "").replace(", citizen-asked", ""))
            .collect(Collectors.joining("\n", "", "\n")));
  }

  private void asAgent(String code) {
    as(code, new Posting(Role.AGENT, code));
  }

  private Lodged lodge(String category) {
    asAgent(CODE);
    return grievances.lodge(
        Lodging.of(
            category,
            "ND-P1",
            "The drain is blocked, the pump is dry",
            GrievanceChannel.PHONE,
            UUID.randomUUID().toString()));
  }

  private GrievanceCard act(String office, String token, GrievanceAct act) {
    return act(CODE, office, token, act);
  }

  private GrievanceCard act(String code, String office, String token, GrievanceAct act) {
    as(code, new Posting(Role.GRIEVANCE_OFFICER, office));
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
    asAgent(CODE);
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

  private String lodgedEarlier() {
    asAgent(EARLIER);
    return grievances
        .lodge(
            Lodging.of(
                    "water-supply",
                    "ND-P1",
                    "The hand pump is broken",
                    GrievanceChannel.PHONE,
                    UUID.randomUUID().toString())
                .by(new Lodging.Contact("Phoolwati Kewat", MOBILE, "en")))
        .token();
  }

  private void publish(SampleFolder folder) {
    asPlatform();
    onboarding.publish(folder.folder());
  }

  @Test
  @Tag("TEL-8")
  void whatWasLodgedBeforeIsGivenWhatALaterVersionGives() {
    publish(unasking());
    String late = lodgedEarlier();
    String told = lodgedEarlier();
    GrievanceAct ask = GrievanceAct.of("ask-citizen", "Which pump is it?");
    GrievanceAct notOurs =
        new GrievanceAct(
            "ask-re-mark", "Not ours", "spoken-to-citizen", null, "town-services", null);
    assertThrows(IllegalMove.class, () -> act(EARLIER, BLOCK, late, ask));

    publish(folder(EARLIER, "URL"));
    as(EARLIER, new Posting(Role.GRIEVANCE_OFFICER, BLOCK));
    assertTrue(
        grievances.standing(late).moves().stream().map(Move::action).toList().contains("answer"));
    Refusal unasked =
        assertThrows(Refusal.class, () -> act(EARLIER, BLOCK, late, notOurs), "asked first");
    assertEquals("citizen-not-asked", unasked.code());
    assertEquals("The citizen was asked", act(EARLIER, BLOCK, late, ask).state().name().en());
    passing.late(late, 1);
    asPlatform(EARLIER);
    keeper.sweep();
    asAgent(EARLIER);
    GrievanceCard raised = grievances.standing(late);
    assertEquals("WATER/ND-D1/L2", raised.office().code(), "asking gains no time");
    assertEquals("registered", raised.state().code());

    act(EARLIER, BLOCK, told, ask);
    publish(unasking().with("grievances.yaml", "reopenDays: 10", "reopenDays: 11"));
    asVisitor(EARLIER);
    GrievanceCard heard =
        grievances.actAsCitizen(told, MOBILE, GrievanceAct.of("tell-office", "By the school"));
    assertEquals("in-work", heard.state().code(), "what was asked is answered all the same");
    assertThrows(
        IllegalMove.class,
        () -> act(EARLIER, BLOCK, told, ask),
        "the version in force asks nobody any more");
    assertEquals(
        "re-mark-asked", act(EARLIER, BLOCK, told, notOurs).state().code(), "it has been heard");
  }
}
