package org.jansetu.muster;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How a score is reckoned: attendance and decisions in time, each in percent, weighted. Where
 * nothing was decided, attendance is all there is.
 *
 * @param attendance weight of the days on which somebody came among those on which they were due
 * @param inTime weight of what was decided within the promise among all that was decided
 * @param weeks over how many reports
 */
public record ScoreRule(int attendance, int inTime, int weeks) {

  private static final int WEEKS = 12;

  static ScoreRule of(JsonNode rosters) {
    JsonNode score = rosters.path("reports").path("score");
    return new ScoreRule(
        score.path("attendance").asInt(1), score.path("withinTime").asInt(0), WEEKS);
  }

  /** 0 to 100, half up; null where nobody was due. */
  Integer of(long due, long came, long decided, long within) {
    if (due == 0) {
      return null;
    }
    long weights = decided == 0 ? attendance : (long) attendance + inTime;
    if (weights == 0) {
      return null;
    }
    // Both shares on one denominator, so that nothing is rounded but the result.
    long kept = decided == 0 ? 0 : inTime * within * due;
    long all = decided == 0 ? 1 : decided;
    long points = 200 * (attendance * came * all + kept);
    return Math.toIntExact((points / (weights * due * all) + 1) / 2);
  }
}
