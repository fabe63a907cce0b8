package org.jansetu.handover;

import org.jansetu.catalogue.CodedName;

/**
 * What a centre has for a department.
 *
 * @param department whose functionary is waited for
 * @param waiting how many copies are to be handed over
 * @param handed how many are with the functionary
 * @param reported how many were reported and wait for a decision
 * @param late how many of all these are past the day on which the office is due
 * @param idle how many lie in their place for longer than a visit takes to come
 */
public record DepartmentLoad(
    CodedName department, long waiting, long handed, long reported, long late, long idle) {

  DepartmentLoad plus(DepartmentLoad other) {
    return new DepartmentLoad(
        department,
        waiting + other.waiting,
        handed + other.handed,
        reported + other.reported,
        late + other.late,
        idle + other.idle);
  }
}
