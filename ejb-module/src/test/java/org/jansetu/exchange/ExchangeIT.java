package org.jansetu.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.jansetu.contact.CallCard;
import org.jansetu.contact.ContactCentre;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A call from the socket of the exchange to the agent's seat. */
@Tag("TEL-1")
@Tag("X-17")
class ExchangeIT extends InContainer {

  private static final String AMI = "jansetu.ami.url";
  private static final int TRIES = 100;

  @Inject private ExchangeKeeper keeper;
  @Inject private ContactCentre centre;

  @AfterEach
  void hangUp() {
    System.clearProperty(AMI);
    if (keeper != null) {
      keeper.close();
    }
  }

  private void asAgent(long id) {
    Caller like = person(SAMPLE, new Posting(Role.AGENT, SAMPLE));
    callers.set(
        new Caller(
            like.tenant(),
            like.programme(),
            id,
            "agent-" + id,
            like.postings(),
            like.language(),
            like.requestId()));
  }

  private Optional<CallCard> await(Predicate<Optional<CallCard>> wanted) throws Exception {
    Optional<CallCard> now = centre.current();
    for (int i = 0; i < TRIES && !wanted.test(now); i++) {
      Thread.sleep(100);
      now = centre.current();
    }
    assertTrue(wanted.test(now), "within ten seconds: " + now);
    return now;
  }

  @Test
  void whoAnswersSeesTheCaller() throws Exception {
    int chance = ThreadLocalRandom.current().nextInt(100_000, 999_999);
    String mobile = "9826" + chance;
    String extension = "77" + chance;
    asAgent(8_000_000L + chance);
    centre.sit(extension);
    String recording =
        AsteriskRecording.QUEUE
            .replace("9826012345", mobile)
            .replace("PJSIP/2002-", "PJSIP/" + extension + "-")
            .replace("1763791212.78", "1763791212." + chance);
    int hangup = recording.lastIndexOf("Event: Hangup");
    try (RecordedExchange exchange = new RecordedExchange()) {
      System.setProperty(AMI, exchange.url(SAMPLE));
      assertTrue(keeper.open());
      exchange.play(recording.substring(0, hangup));
      CallCard call =
          await(now -> now.isPresent() && now.get().state().equals("talking")).orElseThrow();
      assertEquals(mobile, centre.number(call.id()));
      exchange.play(recording.substring(hangup));
      await(now -> now.isPresent() && now.get().state().equals("wrap-up"));
      centre.wrapUp(call.id(), "helped");
      await(Optional::isEmpty);
    }
    centre.leave();
  }
}
