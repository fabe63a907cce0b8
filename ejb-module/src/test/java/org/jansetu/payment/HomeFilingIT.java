package org.jansetu.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jansetu.access.Users;
import org.jansetu.application.Applications;
import org.jansetu.application.CaseCard;
import org.jansetu.selfservice.DraftCard;
import org.jansetu.selfservice.DraftContent;
import org.jansetu.selfservice.Drafts;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.ServerSettings;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From home, where cases are handed over at centres: a desk takes up what has no centre. */
@Tag("MPO-2")
@Tag("JSK-4")
class HomeFilingIT extends InContainer {

  private static final String DISTRICT = "jsk";
  private static final String HAND_PUMP = "JSK-003";
  private static final String DESK = "JSK-ONLINE";
  private static final String SIMULATOR = "jansetu.simulator.url";

  @Inject private Payments payments;
  @Inject private Drafts drafts;
  @Inject private Applications applications;
  @Inject private Users users;
  @Inject private ServerSettings settings;

  private String simulator;

  /** A gateway that nobody hears, so that only what the test says is said. */
  @BeforeEach
  void nobodyHears() {
    simulator = System.getProperty(SIMULATOR);
    System.setProperty(SIMULATOR, "http://127.0.0.1:9");
  }

  @AfterEach
  void leaveAsItWas() {
    if (simulator == null) {
      System.clearProperty(SIMULATOR);
    } else {
      System.setProperty(SIMULATOR, simulator);
    }
  }

  @Test
  void askedFromHomeWaitsAtTheDeskThatHandsItOver() {
    asVisitor(DISTRICT);
    String mobile = "9" + String.format(Locale.ROOT, "%09d", System.nanoTime() % 1_000_000_000L);
    Caller citizen = users.citizen(mobile).caller(Locale.ENGLISH, "test");
    callers.set(citizen);
    DraftContent content =
        new DraftContent(
            HAND_PUMP,
            JsonNodeFactory.instance
                .objectNode()
                .put("applicantName", "Radha Bai")
                .put("village", "Barai"),
            "Radha Bai",
            List.of());
    DraftCard draft = drafts.submit(drafts.begin(content).id());
    assertTrue(draft.totalPaise() > 0, "with the charge of that day");
    Map<String, String> word = paid(draft);
    asVisitor(DISTRICT);
    payments.hear(word);
    callers.set(citizen);
    DraftCard filed = drafts.get(draft.id());
    assertEquals("filed", filed.state());
    as(DISTRICT, new Posting(Role.OPERATOR, DESK));
    CaseCard card = applications.get(filed.application());
    assertEquals("citizen", card.channel());
    assertEquals(List.of("hand-over"), card.actions());
  }

  private Map<String, String> paid(DraftCard draft) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("order", draft.payment().order());
    fields.put("state", "succeeded");
    fields.put("debited", "true");
    fields.put("amountPaise", Long.toString(draft.totalPaise()));
    fields.put("reference", "GW-1");
    return GatewayBook.find(programmes.current(), settings.keysFolder())
        .orElseThrow()
        .message("callback", fields);
  }
}
