package org.jansetu.web.presence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jansetu.punch.DeviceCard;
import org.jansetu.punch.DeviceStatus;
import org.jansetu.punch.OddityCard;
import org.jansetu.punch.SuspicionCard;
import org.jansetu.web.faces.PageFrame;

/** Terminals, oddities and suspicions as a page shows them. */
@RequestScoped
public class TerminalWords {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  @Inject private PageFrame page;

  /**
   * A terminal.
   *
   * @param serial its serial number
   * @param centre where it stands, or an empty text
   * @param status in words
   * @param style how the status looks
   * @param heard when it called last, in words
   * @param clock how right its clock is, in words
   * @param firmware its versions
   * @param illustrative whether it is made up
   * @param isAdmitted whether it is listened to
   */
  public record Row(
      String serial,
      String centre,
      String status,
      String style,
      String heard,
      String clock,
      String firmware,
      boolean illustrative,
      boolean isAdmitted) {}

  /**
   * A line that was not taken.
   *
   * @param id its number
   * @param noted when
   * @param where centre and terminal
   * @param kind what is odd, in words
   * @param line what was sent
   * @param isHeld whether it may be accepted
   */
  public record Odd(
      long id, String noted, String where, String kind, String line, boolean isHeld) {}

  /**
   * Something to be inspected.
   *
   * @param id its number
   * @param day when, and how often
   * @param where centre and terminal
   * @param kind what it looks like, in words
   * @param who the persons or addresses
   */
  public record Suspect(long id, String day, String where, String kind, String who) {}

  /** A terminal in words. */
  public Row row(DeviceCard card) {
    boolean isAdmitted = card.status() == DeviceStatus.ADMITTED;
    String style =
        switch (card.status()) {
          case ADMITTED -> card.isSilent() ? "chip bad" : "chip good";
          case QUARANTINED -> "chip warn";
          case REJECTED -> "chip";
        };
    return new Row(
        card.serialNumber(),
        card.centre() == null ? "" : card.centre() + " · " + page.in(card.centreName()),
        page.text(card.isSilent() ? "device.silent" : "device.status." + card.status().code()),
        style,
        card.silentMinutes() == null ? page.text("device.never") : age(card.silentMinutes()),
        clock(card.clockWrongSeconds()),
        join(card.firmware(), card.pushVersion()),
        card.illustrative(),
        isAdmitted);
  }

  private String age(long minutes) {
    if (minutes < 2) {
      return page.text("device.now");
    }
    if (minutes < 2 * HOUR) {
      return page.texts().get("device.minutes", minutes);
    }
    return minutes < 2 * DAY
        ? page.texts().get("device.hours", minutes / HOUR)
        : page.texts().get("device.days", minutes / DAY);
  }

  private String clock(Integer seconds) {
    if (seconds == null) {
      return "";
    }
    long minutes = Math.abs(seconds) / 60;
    return minutes == 0
        ? page.text("device.clock.right")
        : page.texts().get(seconds > 0 ? "device.clock.ahead" : "device.clock.behind", minutes);
  }

  private static String join(String one, String other) {
    String first = one == null ? "" : one;
    return other == null || other.isEmpty()
        ? first
        : first.isEmpty() ? "push " + other : first + ", push " + other;
  }

  /** An oddity in words. */
  public Odd odd(OddityCard card) {
    return new Odd(
        card.id(),
        moment(card.notedAt()),
        card.centre() + " · " + card.device(),
        page.text("odd." + card.kind()),
        card.line().replace('\t', ' '),
        card.isHeld());
  }

  /** A suspicion in words. */
  public Suspect suspect(SuspicionCard card) {
    String who = card.pin() == null ? "" : card.pin();
    String other = card.other() == null ? "" : card.other();
    return new Suspect(
        card.id(),
        card.times() > 1 ? moment(card.lastAt()) + " × " + card.times() : moment(card.lastAt()),
        String.valueOf(card.centre()) + " · " + card.device(),
        page.text("suspect." + card.kind()),
        who.isEmpty() ? other : other.isEmpty() ? who : who + " · " + other);
  }

  private static String moment(OffsetDateTime at) {
    return MOMENT.format(at);
  }
}
