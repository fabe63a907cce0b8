package org.jansetu.roster;

import java.time.LocalDate;
import java.util.List;

/**
 * What a change of rosters does, or would do.
 *
 * @param from the first day of its force
 * @param centres codes of the centres whose rosters it gives
 * @param added windows that begin
 * @param ended windows that end on the day before
 * @param unchanged how many stay as they are
 * @param newPersons how many people were not known before
 * @param changedPersons how many people's names or offices change
 * @param notes days on which a window is given but nobody is due
 */
public record RosterDifference(
    LocalDate from,
    List<String> centres,
    List<RosterEntry> added,
    List<RosterEntry> ended,
    int unchanged,
    int newPersons,
    int changedPersons,
    List<Note> notes) {

  /** Takes copies. */
  public RosterDifference {
    centres = List.copyOf(centres);
    added = List.copyOf(added);
    ended = List.copyOf(ended);
    notes = List.copyOf(notes);
  }

  /**
   * A day on which nobody is due although a window is given.
   *
   * @param day the day
   * @param kind holiday, closed, device-down, leave, tour or training
   * @param centre code of the centre
   * @param pin the person, or null where it is everybody's
   */
  public record Note(LocalDate day, String kind, String centre, String pin) {}

  /** Whether nothing changes. */
  public boolean isEmpty() {
    return added.isEmpty() && ended.isEmpty() && newPersons == 0 && changedPersons == 0;
  }
}
