package org.jansetu.grievance;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.workflow.Move;
import org.jansetu.worktime.WorkCalendar;

/** One step of the clock in a transaction of its own: some thousand grievances in one statement. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class EscalationDesk {

  static final int BATCH = 20_000;

  static final int WORDED = 500;

  private static final int EVERYTHING = 100_000_000;

  private static final String ESCALATE = "escalate";
  private static final int MOST_DAYS = 365;

  @Inject private GrievanceListRepository lists;
  @Inject private GrievanceRepository grievances;
  @Inject private GrievanceNames names;
  @Inject private GrievanceSight sight;
  @Inject private Catalogue catalogue;
  @Inject private Event<GrievanceEscalated.Sweep> events;

  /** What it did in one step. */
  record Step(int moved, int broken) {}

  /** Takes what is late up a level, and notes promises that have broken. */
  Step step() {
    LocalDate today = sight.today();
    grievances.forgetOrigins(today.minusDays(1));
    int moved = escalate(today, ways(today, BATCH));
    if (moved < BATCH) {
      // What is late still has no such move, or stood behind many that have none.
      moved += escalate(today, ways(today, EVERYTHING));
    }
    return new Step(moved, lists.breakPromises(today, BATCH));
  }

  /** Gives words to some that were lodged before there were any; how many. */
  int word() {
    List<GrievanceRow> wordless = grievances.wordless(WORDED);
    wordless.forEach(row -> grievances.index(row.id(), names.words(row)));
    return wordless.size();
  }

  private int escalate(LocalDate today, List<String> ways) {
    if (ways.isEmpty()) {
      return 0;
    }
    WorkCalendar calendar = catalogue.calendar();
    List<String> days = new ArrayList<>();
    List<String> dues = new ArrayList<>();
    LocalDate due = today;
    for (int day = 1; day <= MOST_DAYS; day++) {
      due = calendar.after(due, 1);
      days.add(Integer.toString(day));
      dues.add(due.toString());
    }
    List<Object[]> moved =
        lists.escalate(
            new GrievanceListRepository.Sweep(
                today, String.join(",", days), String.join(",", dues), ways, BATCH));
    if (!moved.isEmpty()) {
      events.fire(
          new GrievanceEscalated.Sweep(moved.stream().map(EscalationDesk::raised).toList()));
    }
    return moved.size();
  }

  private static GrievanceEscalated raised(Object[] row) {
    String office = (String) row[2];
    return new GrievanceEscalated(
        (String) row[0],
        "clock",
        (String) row[1],
        office,
        office.substring(office.lastIndexOf('/') + 1));
  }

  /** From where to where the clock moves what stands late, each on the way of its version. */
  private List<String> ways(LocalDate today, int most) {
    List<String> ways = new ArrayList<>();
    for (GrievanceNames.Standing late : lists.late(today, most)) {
      for (Move move : names.way(late).moves(late.state(), List.of(Role.PLATFORM.code()))) {
        if (move.action().equals(ESCALATE)) {
          ways.add(
              String.join(
                  " ", Integer.toString(late.version()), late.workflow(), late.state(), move.to()));
        }
      }
    }
    return ways;
  }
}
