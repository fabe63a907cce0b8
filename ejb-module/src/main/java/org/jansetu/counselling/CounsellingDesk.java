package org.jansetu.counselling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.audit.AuditTrail;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/**
 * What is done in a counselling, each step a short transaction of its own. Whoever changes anything
 * locks the board first, so that no choice comes in while a round is run.
 */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CounsellingDesk {

  private static final int TOGETHER = 1_000;
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  @Inject private CounsellingRepository repository;
  @Inject private SeatNews news;
  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private AuditTrail audit;

  BoardRow board(String code) {
    return repository.get(code);
  }

  Map<String, Map<String, Integer>> taken(String code) {
    return repository.taken(code);
  }

  Counsellings.Counts counts(String code) {
    return repository.counts(code);
  }

  Optional<RankedRow> find(String application) {
    return repository.find(application);
  }

  List<RankedRow> list(String code, int afterRank, int most) {
    return repository.list(code, afterRank, most);
  }

  /** Takes a file of ranks. Refuses with rounds-begun, and with invalid-input row by row. */
  int rank(CounsellingDefinition definition, RankFile file) {
    BoardRow board = repository.lock(definition.code());
    refuseUnlessNew(board);
    file.judge(repository.strangers(definition.exam(), file.json()));
    int ranked = repository.rank(definition.code(), file.json());
    note(definition.code(), null, "rank", null, Integer.toString(ranked));
    audit.record("counselling.ranked", definition.code(), Map.of("rows", ranked));
    return ranked;
  }

  private static void refuseUnlessNew(BoardRow board) {
    if (board.round() > 0) {
      throw new Refusal("rounds-begun", board.round());
    }
  }

  /** Announces another last second for choices. Refuses with rounds-begun and invalid-input. */
  void announce(CounsellingDefinition definition, Instant until, String order) {
    BoardRow board = repository.lock(definition.code());
    refuseUnlessNew(board);
    if (until.isBefore(definition.choices().from())) {
      throw InvalidInput.of("/choicesUntil", "not-in-order", "");
    }
    repository.announce(definition.code(), until, order);
    note(definition.code(), null, "date", null, until + " " + order);
    audit.record(
        "counselling.dated",
        definition.code(),
        Map.of("choicesUntil", until.toString(), "order", order));
  }

  /**
   * Runs a round. Refuses with not-ranked, choices-open, answers-open, rounds-over, and with
   * rounds-begun a round that is not the next one.
   *
   * @return how many have another seat than before
   */
  int turn(CounsellingDefinition definition, int round) {
    BoardRow board = repository.lock(definition.code());
    Instant now = Instant.now();
    if (board.rankedAt() == null) {
      throw new Refusal("not-ranked");
    }
    if (board.round() == 0 && !now.isAfter(board.choicesEnd(definition))) {
      throw new Refusal("choices-open", said(board.choicesEnd(definition)));
    }
    if (board.round() >= definition.rounds()) {
      throw new Refusal("rounds-over", definition.rounds());
    }
    if (round != board.round() + 1) {
      throw new Refusal("rounds-begun", board.round());
    }
    repository.lapse(definition.code());
    if (board.isAnswering(now) && repository.unanswered(definition.code()) > 0) {
      throw new Refusal("answers-open", said(board.answerBy()));
    }
    List<PassedSeats> passed = new ArrayList<>(board.passed());
    int given = give(definition, board, passed);
    LocalDate last = LocalDate.now(zone()).plusDays(definition.answerDays());
    Instant answerBy = last.atTime(LAST_SECOND).atZone(zone()).toInstant();
    repository.turn(
        board, new CounsellingRepository.Given(board.seatsOr(definition), passed), answerBy);
    note(definition.code(), null, "round", board.round() + 1, Integer.toString(given));
    audit.record(
        "counselling.round", definition.code(), Map.of("round", board.round() + 1, "seats", given));
    return given;
  }

  /** Gives the seats of the next round; what is passed on comes to what was before. */
  private int give(CounsellingDefinition definition, BoardRow board, List<PassedSeats> passed) {
    int round = board.round() + 1;
    List<Allotment.Seat> taken = new ArrayList<>();
    List<Allotment.Person> persons = new ArrayList<>();
    List<RankedRow> rows = all(definition.code());
    for (RankedRow row : rows) {
      if (row.state() == SeatState.ACCEPTED) {
        taken.add(row.seat());
      } else if (row.state() == SeatState.WAITING || row.state() == SeatState.FLOATING) {
        persons.add(new Allotment.Person(row.id(), row.rank(), row.category(), row.choices()));
      }
    }
    Allotment.Outcome outcome =
        Allotment.of(
            board.seatsNow(definition),
            new Allotment.Round(round, taken, persons),
            definition.passing());
    for (PassedSeats pass : outcome.passed()) {
      passed.add(pass);
      String said = pass.vacancy() + " " + pass.from() + "/" + pass.to() + " " + pass.seats();
      note(board.code(), null, "pass", round, said);
    }
    Map<Long, Allotment.Seat> given = outcome.seats();
    int changed = 0;
    for (RankedRow row : rows) {
      Allotment.Seat seat = given.get(row.id());
      if (seat != null && !seat.equals(row.seat())) {
        repository.give(row, seat, round);
        note(row.board(), row.application(), "offer", round, seat.vacancy() + "/" + seat.kind());
        changed++;
      }
    }
    return changed;
  }

  /** Everybody who has paid; whoever has not lost rank and seat with the receipt. */
  private List<RankedRow> all(String code) {
    List<RankedRow> all = new ArrayList<>();
    List<RankedRow> page = repository.list(code, 0, TOGETHER);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = repository.list(code, page.get(page.size() - 1).rank(), TOGETHER);
    }
    return all;
  }

  /** Keeps choices in the place of those before. Refuses with choices-closed. */
  void choose(RankedRow row, CounsellingDefinition definition, List<String> choices) {
    BoardRow board = repository.lock(row.board());
    if (!board.isChoosing(definition, Instant.now())) {
      throw new Refusal(
          "choices-closed", said(definition.choices().from()), said(board.choicesEnd(definition)));
    }
    RankedRow locked = repository.lock(row.id()).orElseThrow(NotFound::new);
    repository.choose(locked.id(), choices);
    note(row.board(), row.application(), "choose", null, String.join(" ", choices));
    audit.record(
        "counselling.chosen", row.application(), Map.of("choices", String.join(" ", choices)));
  }

  /** Writes an answer down. Refuses with answer-closed, and with illegal-move. */
  void answer(RankedRow row, CounsellingDefinition definition, SeatAnswer answer) {
    BoardRow board = repository.lock(row.board());
    RankedRow locked = repository.lock(row.id()).orElseThrow(NotFound::new);
    if (locked.state() == answer.after()) {
      return;
    }
    if (!board.isAnswering(Instant.now())) {
      throw new Refusal("answer-closed");
    }
    if (!answers(locked, board, definition).contains(answer)) {
      throw new Refusal("illegal-move");
    }
    repository.answer(locked, answer.after());
    note(
        row.board(),
        row.application(),
        answer.code(),
        board.round(),
        locked.vacancy() + "/" + locked.kind());
    audit.record(
        "counselling.answered",
        row.application(),
        Map.of("answer", answer.code(), "vacancy", String.valueOf(locked.vacancy())));
  }

  /** What a candidate may say now; nobody floats after the last round. */
  static List<SeatAnswer> answers(RankedRow row, BoardRow board, CounsellingDefinition definition) {
    List<SeatAnswer> answers = new ArrayList<>();
    if (row.isPaid() && board.isAnswering(Instant.now())) {
      for (SeatAnswer answer : SeatAnswer.values()) {
        boolean isUseless = answer == SeatAnswer.FLOAT && board.round() >= definition.rounds();
        if (row.state().takes(answer) && !isUseless) {
          answers.add(answer);
        }
      }
    }
    return answers;
  }

  /** Takes the seats of those whose time is over; how many. */
  int lapse(String code) {
    return repository.lapse(code);
  }

  /** Tells some of those who have news; how many. */
  int tell(int most) {
    List<RankedRow> rows = repository.takeNews(most);
    rows.stream().filter(row -> row.mobile() != null && row.seat() != null).forEach(this::tell);
    return rows.size();
  }

  private void tell(RankedRow row) {
    BoardRow board = repository.get(row.board());
    news.tell(row, LocalDate.ofInstant(board.answerBy(), zone()));
  }

  private void note(String board, String application, String what, Integer round, String detail) {
    repository.note(
        new CounsellingRepository.Event(board, application, what, round, detail),
        callers.current());
  }

  private String said(Instant moment) {
    return moment.atZone(zone()).toLocalDateTime().toString().replace('T', ' ');
  }

  private ZoneId zone() {
    return programmes.current().zone();
  }
}
