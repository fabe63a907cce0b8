/**
 * Working days: which days count, on which day a promise falls due, and the clock of a case, which
 * stands while papers are missing.
 *
 * <p>Pure: no database, no clock, no programme. The days off come from the programme's folder
 * (weekly offs) and its State's list of holidays; the law that a period of working days comes from
 * is the charter's, see {@code catalogue}. The day on which something is filed is never counted.
 */
package org.jansetu.worktime;
