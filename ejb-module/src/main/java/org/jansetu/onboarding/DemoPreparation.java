package org.jansetu.onboarding;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jansetu.access.Users;
import org.jansetu.network.Network;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.ServerSettings;

/**
 * What a demo has beyond its folder: users to sign in with and, where wanted, thousands of invented
 * kiosks. Doing it again changes nothing.
 */
@Stateless
public class DemoPreparation {

  @Inject private Users users;
  @Inject private Network network;
  @Inject private Programmes programmes;
  @Inject private ServerSettings settings;
  @Inject private Callers callers;

  /** Prepares the caller's programme. Refuses with forbidden unless the server itself asks. */
  public void prepare() {
    callers.current().require(Role.PLATFORM);
    Programme programme = programmes.current();
    users.seedDemo(programme.section("roles"));
    if (programme.section("network").path("demo").isObject()) {
      network.seedIllustrative(settings.demoKiosks());
    }
  }
}
