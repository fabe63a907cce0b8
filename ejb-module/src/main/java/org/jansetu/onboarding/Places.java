package org.jansetu.onboarding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jansetu.hierarchy.Areas;
import org.jansetu.network.Network;
import org.jansetu.shared.Money;
import org.jansetu.wallet.Wallets;

/** Where a programme serves: its areas, the kiosks in them, and a wallet for every kiosk. */
@Dependent
class Places {

  @Inject private Areas areas;
  @Inject private Network network;
  @Inject private Wallets wallets;

  /** Publishes them in this order, because each stands on the one before. */
  void publish(Bundle bundle) {
    areas.publish(bundle.areas(), bundle.departments());
    network.publish(bundle.network());
    Entry limit = bundle.file("programme").at("wallet").at("defaultCreditLimitPaise");
    wallets.openMissing(Money.ofPaise(limit.value().asLong(0)));
  }
}
