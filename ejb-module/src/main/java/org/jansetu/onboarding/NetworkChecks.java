package org.jansetu.onboarding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jansetu.network.KioskPlace;

/** What {@code network.yaml} must keep beyond its shape. */
final class NetworkChecks {

  private NetworkChecks() {}

  static void run(Bundle bundle) {
    Entry network = bundle.file("network");
    Set<String> areas = bundle.areaByCode().keySet();
    network.at("societies").codes("code", "society-code-once");
    network.at("societies").codes("district", "one-society-a-district");
    for (Entry society : network.at("societies").each()) {
      society.at("district").mustBeOneOf(areas, "society-area-known", "area");
    }
    Set<String> providers = network.at("providers").codes("code", "provider-code-once");
    network.at("kiosks").codes("code", "kiosk-code-once");
    Map<String, String> status = new HashMap<>();
    List<Entry> portals = new ArrayList<>();
    for (Entry kiosk : network.at("kiosks").each()) {
      kiosk.at("area").mustBeOneOf(areas, "kiosk-area-known", "area");
      kiosk.at("provider").mustBeOneOf(providers, "kiosk-provider-known", "provider");
      status.put(kiosk.at("code").text(), kiosk.at("status").text());
      if (KioskPlace.PORTAL.equals(kiosk.at("type").text())) {
        portals.add(kiosk);
      }
    }
    portal(bundle, portals);
    demo(network.at("demo").at("operatorKiosk"), status);
    demo(network.at("demo").at("operator2Kiosk"), status);
    if (network.at("demo").at("operatorKiosk").isPresent()
        && network
            .at("demo")
            .at("operatorKiosk")
            .value()
            .equals(network.at("demo").at("operator2Kiosk").value())) {
      network.at("demo").reject("demo-kiosks-differ", "the two demo operators need a kiosk each");
    }
  }

  /** Citizens pay at one place, and it works. */
  private static void portal(Bundle bundle, List<Entry> portals) {
    for (Entry second : portals.subList(Math.min(1, portals.size()), portals.size())) {
      second.at("type").reject("portal-once", "the programme has an online place already");
    }
    Entry payments = bundle.file("programme").at("payments");
    if (payments.isPresent() && portals.isEmpty()) {
      payments.reject("portal-there", "citizens who pay need a kiosk of type portal");
    }
  }

  private static void demo(Entry kiosk, Map<String, String> status) {
    kiosk.mustBeOneOf(status.keySet(), "demo-kiosk-known", "kiosk");
    if (status.containsKey(kiosk.text()) && !"active".equals(status.get(kiosk.text()))) {
      kiosk.reject("demo-kiosk-active", kiosk.text() + " is " + status.get(kiosk.text()));
    }
  }
}
