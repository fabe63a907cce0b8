package org.jansetu.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jansetu.counter.Counter;
import org.jansetu.shared.InvalidInput;

/** Hears which charges a campaign has brought. Made once: mostly it has nothing to hear. */
@ApplicationScoped
class CampaignGate {

  @Inject private CampaignDesk desk;

  /** Refuses with invalid-input a code that no event carries; afterwards keeps what was charged. */
  void hear(@Observes Counter.Attribution named) {
    if (named.isCharged()) {
      desk.keep(named.basketId(), named.campaign());
    } else if (!desk.isGivenOut(named.campaign())) {
      throw InvalidInput.of("/campaign", "not-allowed", "");
    }
  }
}
