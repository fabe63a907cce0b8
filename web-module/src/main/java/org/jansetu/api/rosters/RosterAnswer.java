package org.jansetu.api.rosters;

import java.time.LocalDate;
import java.util.List;
import org.jansetu.roster.RosterDifference;
import org.jansetu.roster.RosterEntry;
import org.jansetu.roster.RosterRow;
import org.jansetu.shared.LocalText;

/** Entries of rosters as they go on the wire. */
final class RosterAnswer {

  private RosterAnswer() {}

  /** One window; hours by the programme's clock, such as 11:00. */
  public record Entry(
      String id,
      String pin,
      LocalText name,
      String designation,
      String department,
      String centre,
      String kind,
      String weekday,
      String from,
      String until,
      LocalDate validFrom,
      LocalDate validUntil) {

    static Entry of(RosterRow row) {
      RosterEntry entry = row.entry();
      return new Entry(
          Long.toString(entry.id()),
          entry.pin(),
          row.name(),
          row.designation(),
          row.department(),
          entry.centre(),
          entry.kind().code(),
          entry.window().weekday().name(),
          entry.window().from().toString(),
          entry.window().until().toString(),
          entry.validFrom(),
          entry.validUntil());
    }
  }

  /** A window that begins or ends. */
  public record Changed(
      String pin,
      String centre,
      String kind,
      String weekday,
      String from,
      String until,
      LocalDate validFrom,
      LocalDate validUntil) {

    static Changed of(RosterEntry entry) {
      return new Changed(
          entry.pin(),
          entry.centre(),
          entry.kind().code(),
          entry.window().weekday().name(),
          entry.window().from().toString(),
          entry.window().until().toString(),
          entry.validFrom(),
          entry.validUntil());
    }
  }

  /** What a change does or would do. */
  public record Difference(
      boolean preview,
      LocalDate from,
      List<String> centres,
      List<Changed> added,
      List<Changed> ended,
      int unchanged,
      int newPersons,
      int changedPersons,
      List<RosterDifference.Note> notes) {

    static Difference of(RosterDifference made, boolean isPreview) {
      return new Difference(
          isPreview,
          made.from(),
          made.centres(),
          made.added().stream().map(Changed::of).toList(),
          made.ended().stream().map(Changed::of).toList(),
          made.unchanged(),
          made.newPersons(),
          made.changedPersons(),
          made.notes());
    }
  }
}
