package org.jansetu.grievance;

import java.util.List;

/**
 * A grievance has gone to another level because its citizen or an officer wanted it; told in the
 * same transaction.
 *
 * @param token its token
 * @param why clock, citizen or officer
 * @param from code of the office that had it
 * @param office code of the office that has it now
 * @param level code of its level
 */
public record GrievanceEscalated(
    String token, String why, String from, String office, String level) {

  /**
   * The clock has taken up a level all that is late; told once for some thousands of them, in the
   * same transaction.
   *
   * @param raised each of them
   */
  public record Sweep(List<GrievanceEscalated> raised) {

    /** Takes a copy. */
    public Sweep {
      raised = List.copyOf(raised);
    }
  }
}
