package org.jansetu.punch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jansetu.shared.Finding;

/**
 * What {@code punches.yaml} must keep beyond its shape: terminals and places are of centres that
 * there are, each once, and zones and networks can be read. Plain; works on files that are
 * misshapen, too.
 */
public final class PunchChecks {

  private static final String FILE = "punches.yaml";

  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> centres = new HashSet<>();

  private PunchChecks(JsonNode network) {
    network.path("kiosks").forEach(kiosk -> centres.add(kiosk.path("code").asText()));
  }

  /**
   * Everything wrong with the terminals and places of a folder.
   *
   * @param files the files of the folder as data, by their names without ending
   */
  public static List<Finding> of(Map<String, JsonNode> files) {
    JsonNode nothing = MissingNode.getInstance();
    JsonNode file = files.getOrDefault("punches", nothing);
    PunchChecks checks = new PunchChecks(files.getOrDefault("network", nothing));
    if (file.has("zone")) {
      checks.zone("/zone", file.path("zone"));
    }
    Set<String> serials = new HashSet<>();
    for (int i = 0; i < file.path("devices").size(); i++) {
      checks.device("/devices/" + i, file.path("devices").get(i), serials);
    }
    Set<String> placed = new HashSet<>();
    for (int i = 0; i < file.path("places").size(); i++) {
      JsonNode place = file.path("places").get(i);
      String key = "/places/" + i;
      checks.centre(key, place);
      if (!placed.add(place.path("centre").asText())) {
        checks.reject(key + "/centre", "place-once", "the centre has a place already");
      }
      checks.degrees(key + "/latitude", place.path("latitude").asText(), 90);
      checks.degrees(key + "/longitude", place.path("longitude").asText(), 180);
    }
    JsonNode suspects = file.path("inspection");
    if (suspects.path("buddyDays").asInt(2) > suspects.path("buddyWindowDays").asInt(120)) {
      checks.reject(
          "/inspection/buddyDays", "buddy-days-fit", "there are not as many days in the window");
    }
    return List.copyOf(checks.findings);
  }

  private void device(String key, JsonNode device, Set<String> serials) {
    centre(key, device);
    if (!serials.add(device.path("serial").asText())) {
      reject(key + "/serial", "device-once", "the serial number stands here a second time");
    }
    if (device.has("zone")) {
      zone(key + "/zone", device.path("zone"));
    }
    for (int i = 0; i < device.path("networks").size(); i++) {
      if (Networks.find(device.path("networks").get(i).asText()).isEmpty()) {
        reject(key + "/networks/" + i, "network-readable", "this is no network");
      }
    }
  }

  private void centre(String key, JsonNode node) {
    String centre = node.path("centre").asText();
    if (!centres.contains(centre)) {
      reject(key + "/centre", "punch-centre-known", "there is no centre " + centre);
    }
  }

  private void zone(String key, JsonNode zone) {
    if (ClockZone.find(zone.asText()).isEmpty()) {
      reject(key, "zone-readable", "a zone is written as 5.5, 330 or +05:30");
    }
  }

  private void degrees(String key, String text, int most) {
    try {
      if (Math.abs(PunchRules.micro(text)) > most * 1_000_000) {
        reject(key, "place-on-earth", "beyond " + most + " degrees there is nothing");
      }
    } catch (NumberFormatException alreadySaid) {
      // The schema says it.
    }
  }

  private void reject(String key, String check, String why) {
    findings.add(new Finding(FILE, key, check, why));
  }
}
