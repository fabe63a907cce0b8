package org.jansetu.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jansetu.tenancy.TenantBound;

/** One step of the outbox in a transaction of its own; never held while a gateway is asked. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class OutboxStep {

  private static final int LINE_DOWN_SECONDS = 10;

  @Inject private OutboxRepository outbox;
  @Inject private Event<AddressWanted> wanted;
  @Inject private Event<EnclosuresWanted> papers;
  @Inject private Event<TextReceived> texts;

  List<Letter> claim(Channel channel, boolean urgentOnly, int most) {
    return outbox.claim(channel, urgentOnly, most);
  }

  /** The letter with a real address and its enclosures; empty where its alias stands for none. */
  Optional<Letter> addressed(Letter letter) {
    if (letter.channel() == Channel.EMAIL) {
      EnclosuresWanted asked = new EnclosuresWanted(letter.key());
      papers.fire(asked);
      return Optional.of(letter.with(asked.given()));
    }
    if (!Letter.isAlias(letter.to())) {
      return Optional.of(letter);
    }
    AddressWanted asked = new AddressWanted(letter.to());
    wanted.fire(asked);
    return asked.address().map(letter::to);
  }

  void conclude(Letter letter, Outcome outcome) {
    switch (outcome.kind()) {
      case SENT -> {
        outbox.sent(letter, outcome.gatewayId());
        outbox.attempt(letter.id(), "sent", null);
      }
      case REFUSED -> {
        outbox.fail(letter, outcome.reason());
        outbox.attempt(letter.id(), "refused", outcome.reason());
      }
      case LATER -> {
        if (RetryPlan.isOver(letter.attempts() + 1)) {
          outbox.fail(letter, outcome.reason());
        } else {
          outbox.later(letter, outcome.reason(), RetryPlan.waitSeconds(letter.attempts() + 1));
        }
        outbox.attempt(letter.id(), "later", outcome.reason());
      }
      case AWAY -> outbox.giveBack(List.of(letter), LINE_DOWN_SECONDS);
    }
  }

  /** What was lent and will not be handed over in this turn. */
  void giveBack(List<Letter> letters) {
    outbox.giveBack(letters, LINE_DOWN_SECONDS);
  }

  /** Tells whoever wants it in the bound programme of what somebody wrote. */
  void hear(TextReceived text) {
    texts.fire(text);
  }

  /** Whether the bound programme knows the message. */
  boolean receipt(Receipt receipt) {
    return outbox.receipt(receipt);
  }
}
