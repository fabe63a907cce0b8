package org.jansetu.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jansetu.access.Users;
import org.jansetu.network.Network;
import org.jansetu.roster.Functionaries;
import org.jansetu.shared.Money;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.ServerSettings;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.wallet.TopUp;
import org.jansetu.wallet.Wallets;

/**
 * What a demo has beyond its folder: users to sign in with and, where wanted, thousands of invented
 * kiosks. Doing it again changes nothing.
 */
@Stateless
@TenantBound
public class DemoPreparation {

  @Inject private Users users;
  @Inject private Network network;
  @Inject private Wallets wallets;
  @Inject private Functionaries functionaries;
  @Inject private Programmes programmes;
  @Inject private ServerSettings settings;
  @Inject private Callers callers;

  /** Prepares the caller's programme. Refuses with forbidden unless the server itself asks. */
  public void prepare() {
    callers.current().require(Role.PLATFORM);
    Programme programme = programmes.current();
    users.seedDemo(programme.section("roles"));
    functionaries.seedDemo();
    JsonNode demo = programme.section("network").path("demo");
    if (demo.isObject()) {
      network.seedIllustrative(settings.demoKiosks());
      wallets.openMissing(Money.ZERO);
      Money opening = Money.ofPaise(demo.path("balancePaise").asLong(0));
      for (String kiosk : List.of("operatorKiosk", "operator2Kiosk")) {
        payIn(demo.path(kiosk).asText(""), opening);
      }
    }
  }

  /** The same key every time, so that a second start pays nothing in. */
  private void payIn(String kiosk, Money opening) {
    if (!kiosk.isEmpty() && !opening.isZero()) {
      wallets.topUp(new TopUp(kiosk, opening, "Opening balance (demo)", "demo-opening-" + kiosk));
    }
  }
}
