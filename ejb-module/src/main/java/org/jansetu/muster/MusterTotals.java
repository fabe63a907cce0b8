package org.jansetu.muster;

/**
 * Sums over people and centres.
 *
 * @param people lines: a person at a centre
 * @param due days on which somebody was due, leave and the like left out
 * @param present of these, in time and to the end
 * @param late of these, come too late
 * @param early of these, gone too early
 * @param absent of these, not come
 * @param excused days of leave, tour, training, holiday, a closed centre or a device that was down
 * @param cases applications that waited on days of absence
 * @param grievances grievances that did
 * @param citizens whose they are
 * @param promiseDays days of absence on which something promised waited
 */
public record MusterTotals(
    long people,
    long due,
    long present,
    long late,
    long early,
    long absent,
    long excused,
    long cases,
    long grievances,
    long citizens,
    long promiseDays) {

  /** Days on which somebody came, in whole percent of those on which somebody was due. */
  public Long attendancePercent() {
    return due == 0 ? null : (due - absent) * 100 / due;
  }
}
