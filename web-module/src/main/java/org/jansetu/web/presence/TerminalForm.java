package org.jansetu.web.presence;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jansetu.punch.Devices;
import org.jansetu.upkeep.CommandCard;
import org.jansetu.upkeep.CommandKind;
import org.jansetu.upkeep.CommandOrder;
import org.jansetu.upkeep.Commands;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;

/** What one terminal is told to do, and the files that were carried from it. */
@Named
@ViewScoped
public class TerminalForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 10;

  @Inject private transient Commands commands;
  @Inject private transient Devices devices;
  @Inject private transient PageFrame page;

  private String serial;
  private String since;
  private String pin;
  private transient List<Row> rows;
  private transient List<Parcel> parcels;

  /**
   * A command as a list shows it.
   *
   * @param id its number
   * @param what in words
   * @param state in words
   * @param style how that looks
   * @param who who asked, and when
   * @param answer when it was told and what the terminal answered
   * @param queued whether it may be taken back
   */
  public record Row(
      long id,
      String what,
      String state,
      String style,
      String who,
      String answer,
      boolean queued) {}

  /**
   * A file as a list shows it.
   *
   * @param name what it was called
   * @param who who carried it, and when
   * @param came what came of it
   */
  public record Parcel(String name, String who, String came) {}

  /** Turns to another terminal. */
  public void choose(String other) {
    serial = other;
    since = null;
    pin = null;
    forget();
  }

  private void forget() {
    rows = null;
    parcels = null;
  }

  /** Its commands, the newest first. */
  public List<Row> getRows() {
    if (rows == null) {
      rows =
          serial == null
              ? List.of()
              : commands.list(serial).stream().limit(SHOWN).map(this::row).toList();
    }
    return rows;
  }

  private Row row(CommandCard card) {
    String what = page.text("command.kind." + card.kind().code());
    if (card.pin() != null) {
      what += " · " + card.pin() + (card.name() == null ? "" : " " + card.name());
    }
    if (card.since() != null) {
      what += " · " + Days.of(card.since(), page.locale());
    }
    String style =
        switch (card.state()) {
          case "done" -> "chip good";
          case "failed", "expired" -> "chip bad";
          default -> "chip";
        };
    return new Row(
        card.id(),
        what,
        page.text("command.state." + card.state()),
        style,
        card.askedBy() + " · " + Days.of(card.askedAt(), page.locale()),
        answer(card),
        card.isQueued());
  }

  private String answer(CommandCard card) {
    if (card.answeredAt() != null) {
      return page.texts()
          .get(
              "command.answered",
              Days.of(card.answeredAt(), page.locale()),
              Integer.toString(card.result()));
    }
    return card.sentAt() == null
        ? page.texts().get("command.until", Days.of(card.expiresAt(), page.locale()))
        : page.texts()
            .get(
                "command.sent",
                Days.of(card.sentAt(), page.locale()),
                Integer.toString(card.sendings()));
  }

  /** Files that were carried from it, the newest first. */
  public List<Parcel> getParcels() {
    if (parcels == null) {
      parcels =
          serial == null
              ? List.of()
              : devices.files(serial).stream().limit(SHOWN).map(this::parcel).toList();
    }
    return parcels;
  }

  private Parcel parcel(Devices.Carried file) {
    return new Parcel(
        file.fileName(),
        file.carrier() + " · " + Days.of(file.at(), page.locale()),
        page.texts()
            .get(
                "carried.came",
                Integer.toString(file.lines()),
                Integer.toString(file.fresh()),
                Integer.toString(file.known()),
                Integer.toString(file.odd()),
                Integer.toString(file.outdated())));
  }

  /** Tells it something without more. */
  public void tell(String kind) {
    give(new CommandOrder(serial, CommandKind.find(kind).orElseThrow(), null, null));
  }

  /** Asks it for its records since a day. Refuses with invalid-input without one. */
  public void fetch() {
    give(new CommandOrder(serial, CommandKind.RECORDS, Days.parse(since, null), null));
    since = null;
  }

  /** Tells it of a person, or to forget one. Refuses with invalid-input without a number. */
  public void person(String kind) {
    String typed = pin == null || pin.isBlank() ? null : pin.strip();
    give(new CommandOrder(serial, CommandKind.find(kind).orElseThrow(), null, typed));
    pin = null;
  }

  private void give(CommandOrder order) {
    commands.give(order);
    said("command.queued");
  }

  /** Takes a command back. Refuses with command-told one that is on its way. */
  public void withdraw(long id) {
    commands.withdraw(serial, id);
    said("command.withdrawn");
  }

  /** Reads everything anew, after a file was handed in. */
  public void refresh() {
    forget();
  }

  private void said(String text) {
    forget();
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(page.text(text)));
  }

  public String getSerial() {
    return serial;
  }

  public String getSince() {
    return since;
  }

  public void setSince(String since) {
    this.since = since;
  }

  public String getPin() {
    return pin;
  }

  public void setPin(String pin) {
    this.pin = pin;
  }
}
