package org.jansetu.contact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Money;
import org.jansetu.tenancy.Programme;

/**
 * What one version of a programme says about its contact centre.
 *
 * @param kinds what a caller may want, in the order of the keys that choose it
 * @param wrapUps how a call may end
 * @param retry after how many minutes somebody who did not answer is called again; after the last
 *     one the task is given up
 * @param callFrom from when in the day citizens are called
 * @param callUntil until when
 * @param solvedDays a caller who does not call again within these days was helped by the first call
 * @param repeat who counts as a repeat caller
 * @param seatMonth what one seat costs a month; null where no source says it
 * @param samplePercent how many of a day's calls are drawn for a review, of a hundred
 * @param abuse whose calls are listed as abuse
 */
public record ContactRules(
    List<Kind> kinds,
    List<WrapUp> wrapUps,
    List<Integer> retry,
    LocalTime callFrom,
    LocalTime callUntil,
    int solvedDays,
    Repeat repeat,
    Money seatMonth,
    int samplePercent,
    Abuse abuse) {

  /** Takes copies. */
  public ContactRules {
    kinds = List.copyOf(kinds);
    wrapUps = List.copyOf(wrapUps);
    retry = List.copyOf(retry);
  }

  /**
   * What a caller may want.
   *
   * @param code its code
   * @param name what it is called
   * @param lodgedAs code of the kind of grievance that it becomes; null for what is told at once
   */
  public record Kind(String code, LocalText name, String lodgedAs) {}

  /**
   * How a call may end.
   *
   * @param code its code
   * @param name what it is called
   */
  public record WrapUp(String code, LocalText name) {}

  /**
   * Who counts as a repeat caller.
   *
   * @param calls who has called so often
   * @param days within so many days
   */
  public record Repeat(int calls, int days) {}

  /**
   * Whose calls are listed as abuse; it blocks nobody.
   *
   * @param wrapUps codes with which an abusive call ends
   * @param times who has had so many such calls
   * @param calls or who has called so often, whatever came of it
   * @param days within so many days
   */
  public record Abuse(List<String> wrapUps, int times, int calls, int days) {

    /** Takes a copy. */
    public Abuse {
      wrapUps = List.copyOf(wrapUps);
    }
  }

  private static Abuse abuse(JsonNode node) {
    return new Abuse(
        node.path("wrapUps").valueStream().map(JsonNode::asText).toList(),
        node.path("times").asInt(2),
        node.path("calls").asInt(50),
        node.path("days").asInt(30));
  }

  static ContactRules of(Programme programme) {
    JsonNode file = programme.section("contact");
    JsonNode hours = file.path("callingHours");
    JsonNode seat = file.path("seatMonthPaise");
    return new ContactRules(
        file.path("kinds")
            .valueStream()
            .map(k -> new Kind(code(k), name(k), k.path("lodgedAs").textValue()))
            .toList(),
        file.path("wrapUps").valueStream().map(w -> new WrapUp(code(w), name(w))).toList(),
        file.path("retryMinutes").valueStream().map(JsonNode::asInt).toList(),
        LocalTime.parse(hours.path("from").asText("09:00")),
        LocalTime.parse(hours.path("until").asText("20:00")),
        file.path("solvedDays").asInt(7),
        new Repeat(
            file.path("repeat").path("calls").asInt(5), file.path("repeat").path("days").asInt(7)),
        seat.isIntegralNumber() ? Money.ofPaise(seat.asLong()) : null,
        file.path("samplePercent").asInt(0),
        abuse(file.path("abuse")));
  }

  private static String code(JsonNode node) {
    return node.path("code").asText();
  }

  private static LocalText name(JsonNode node) {
    return Programme.text(node.path("name"), code(node));
  }

  /** Whether the programme has a contact centre at all. */
  public boolean isOn() {
    return !kinds.isEmpty();
  }

  Optional<Kind> kind(String code) {
    return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  boolean endsWith(String wrapUp) {
    return wrapUps.stream().anyMatch(one -> one.code().equals(wrapUp));
  }
}
