package org.jansetu.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.workflow.State;
import org.jansetu.worktime.CaseClock;

/**
 * Where a case stands after a move.
 *
 * @param id the case
 * @param from code of the state before
 * @param to the state now
 * @param documents the papers that are there now
 * @param clockUsed days counted before the clock was last started
 * @param runningSince when it was last started
 * @param stoppedSince since when it stands, or null
 * @param dueOn when the office is due, or null
 * @param brokenOn when the promise was found broken, or null
 * @param decidedOn the day of the decision, or null
 * @param by who decided
 */
record CaseChange(
    long id,
    String from,
    State to,
    List<GivenDocument> documents,
    int clockUsed,
    LocalDate runningSince,
    LocalDate stoppedSince,
    LocalDate dueOn,
    LocalDate brokenOn,
    LocalDate decidedOn,
    long by) {

  /**
   * What a move makes of a case.
   *
   * @param row the case before
   * @param to where it goes
   * @param clock its clock before, where the law promises something
   * @param given papers that come with the move; one that was there before is replaced
   */
  record Step(CaseRow row, State to, Optional<CaseClock> clock, List<GivenDocument> given) {}

  /** Moves: the clock runs, stands or ends as the new state says. */
  static CaseChange of(Step step, LocalDate today, long by) {
    CaseRow row = step.row();
    State to = step.to();
    // A case that came after the office's hour has a clock that begins tomorrow.
    LocalDate on = today.isBefore(row.runningSince()) ? row.runningSince() : today;
    boolean isBroken = step.clock().map(clock -> clock.isLate(on)).orElse(false);
    LocalDate broken = row.brokenOn() == null && isBroken ? today : row.brokenOn();
    LocalDate decided = to.isEnd() ? today : null;
    List<GivenDocument> documents = merged(row.documents(), step.given());
    if (step.clock().isEmpty()) {
      LocalDate stopped =
          switch (to.clock()) {
            case RUNNING -> null;
            case STOPPED, ENDED -> row.stoppedSince() == null ? on : row.stoppedSince();
          };
      return new CaseChange(
          row.id(),
          row.state(),
          to,
          documents,
          row.clockUsed(),
          row.runningSince(),
          stopped,
          null,
          null,
          decided,
          by);
    }
    CaseClock clock = step.clock().get();
    CaseClock next =
        switch (to.clock()) {
          case RUNNING -> clock.start(on);
          case STOPPED, ENDED -> clock.stop(on);
        };
    return new CaseChange(
        row.id(),
        row.state(),
        to,
        documents,
        next.used(),
        next.runningSince(),
        next.stoppedSince(),
        next.dueOn(),
        broken,
        decided,
        by);
  }

  /** The papers that are there when others come; one of the same code is replaced. */
  static List<GivenDocument> merged(List<GivenDocument> there, List<GivenDocument> given) {
    Map<String, GivenDocument> merged = new LinkedHashMap<>();
    there.forEach(document -> merged.put(document.code(), document));
    given.forEach(document -> merged.put(document.code(), document));
    return new ArrayList<>(merged.values());
  }
}
