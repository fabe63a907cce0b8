package org.jansetu.punch;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jansetu.tenancy.Programme;

/**
 * What the programme's {@code punches.yaml} says of punches; usual values where it has none.
 *
 * @param oldestDays how old a punch may be that is taken
 * @param futureMinutes how far ahead of the server's clock it may lie
 * @param skewMinutes by how much a terminal's clock may be wrong before that is listed
 * @param silentMinutes after how long a silent terminal is missed
 * @param zone the zone of a terminal that nobody has set
 * @param mostQuarantined how many unknown terminals are listed
 * @param inspection when something looks like a fraud
 * @param phone what a punch by telephone needs
 * @param finger what a punch by fingerprint needs
 * @param places where centres stand, by their codes
 * @param declared terminals that are let in by the folder, by their serial numbers
 */
public record PunchRules(
    int oldestDays,
    int futureMinutes,
    int skewMinutes,
    int silentMinutes,
    String zone,
    int mostQuarantined,
    Inspection inspection,
    Phone phone,
    Finger finger,
    Map<String, Place> places,
    Map<String, Declared> declared) {

  private static final BigDecimal MICRO = BigDecimal.valueOf(1_000_000);

  /**
   * When something looks like a fraud.
   *
   * @param speedKmh faster than this between two centres nobody travels
   * @param apartMinutes within so many minutes nobody is at two centres whose places are unknown
   * @param jumpMinutes by so much a clock does not go back between two bodies
   * @param buddySeconds so soon after each other two people punch who are suspected
   * @param buddyDays on so many days
   * @param buddyWindowDays of so many
   */
  public record Inspection(
      int speedKmh,
      int apartMinutes,
      int jumpMinutes,
      int buddySeconds,
      int buddyDays,
      int buddyWindowDays) {}

  /**
   * What a punch by telephone needs.
   *
   * @param isAllowed whether there are such punches at all
   * @param metres how far from the centre it may be made
   * @param accuracyMetres how sure the telephone must be of its place
   */
  public record Phone(boolean isAllowed, int metres, int accuracyMetres) {}

  /**
   * What a punch by fingerprint needs.
   *
   * @param isAllowed whether there are such punches at all
   * @param threshold the least score that is the same finger
   * @param shortestSide of an image, in pixels
   * @param dpi the resolution of an image that does not say its own
   */
  public record Finger(boolean isAllowed, int threshold, int shortestSide, int dpi) {}

  /**
   * Where a centre stands, in millionths of a degree.
   *
   * @param isIllustrative whether it is made up
   */
  public record Place(int latitudeMicro, int longitudeMicro, boolean isIllustrative) {}

  /**
   * A terminal of the folder.
   *
   * @param centre code of the centre it stands at
   * @param zone the zone of its clock, or null
   * @param networks from where it may call, parted by commas
   * @param isIllustrative whether it is made up
   */
  record Declared(String centre, String zone, String networks, boolean isIllustrative) {}

  /** Takes copies. */
  public PunchRules {
    places = Map.copyOf(places);
    declared = Map.copyOf(declared);
  }

  /** The rules of that version of the programme. */
  public static PunchRules of(Programme programme) {
    return programme.part(PunchRules.class, PunchRules::read);
  }

  private static PunchRules read(Programme programme) {
    JsonNode file = programme.section("punches");
    JsonNode suspects = file.path("inspection");
    Map<String, Place> places = new LinkedHashMap<>();
    file.path("places")
        .forEach(
            place ->
                places.put(
                    place.path("centre").asText(),
                    new Place(
                        micro(place.path("latitude").asText()),
                        micro(place.path("longitude").asText()),
                        place.path("illustrative").asBoolean())));
    Map<String, Declared> declared = new LinkedHashMap<>();
    file.path("devices")
        .forEach(
            device ->
                declared.put(
                    device.path("serial").asText(),
                    new Declared(
                        device.path("centre").asText(),
                        device.path("zone").asText(null),
                        String.join(
                            ",",
                            device.path("networks").valueStream().map(JsonNode::asText).toList()),
                        device.path("illustrative").asBoolean())));
    return new PunchRules(
        file.path("oldestDays").asInt(60),
        file.path("futureMinutes").asInt(10),
        file.path("skewMinutes").asInt(5),
        file.path("silentMinutes").asInt(60),
        file.path("zone").asText(offset(programme.zone())),
        file.path("mostQuarantined").asInt(500),
        new Inspection(
            suspects.path("speedKmh").asInt(80),
            suspects.path("apartMinutes").asInt(15),
            suspects.path("jumpMinutes").asInt(10),
            suspects.path("buddySeconds").asInt(10),
            suspects.path("buddyDays").asInt(5),
            suspects.path("buddyWindowDays").asInt(30)),
        new Phone(
            file.path("phone").isObject(),
            file.path("phone").path("metres").asInt(200),
            file.path("phone").path("accuracyMetres").asInt(100)),
        new Finger(
            file.path("finger").isObject(),
            file.path("finger").path("threshold").asInt(40),
            file.path("finger").path("shortestSide").asInt(180),
            file.path("finger").path("dpi").asInt(500)),
        places,
        declared);
  }

  private static String offset(ZoneId zone) {
    String id = zone.getRules().getOffset(Instant.now()).getId();
    return id.equals("Z") ? "0" : id;
  }

  /** Degrees as a text, such as 26.218300, in millionths. */
  public static int micro(String degrees) {
    return new BigDecimal(degrees).multiply(MICRO).intValue();
  }

  /** Where that centre stands, if it is known. */
  public Optional<Place> place(String centre) {
    return Optional.ofNullable(places.get(centre));
  }
}
