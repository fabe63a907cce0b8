package org.jansetu.counselling;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.tenancy.Caller;

/** Boards, ranked candidates, and what happened to them. */
@Dependent
class CounsellingRepository {

  @PersistenceContext private EntityManager entities;

  /** How far it is; quiet when nothing has been done. */
  BoardRow get(String code) {
    String sql = "select " + BoardRow.COLUMNS + " from counselling.board where code = ?";
    return boards(query(sql), code).orElseGet(() -> BoardRow.quiet(code));
  }

  /** The same, made if needed and locked until the transaction ends. */
  BoardRow lock(String code) {
    query("insert into counselling.board (code) values (?) on conflict do nothing")
        .setParameter(1, code)
        .executeUpdate();
    return boards(
            query(
                "select " + BoardRow.COLUMNS + " from counselling.board where code = ? for update"),
            code)
        .orElseThrow();
  }

  private static Optional<BoardRow> boards(Query query, String code) {
    List<?> rows = query.setParameter(1, code).getResultList();
    return rows.stream().findFirst().map(row -> BoardRow.of((Object[]) row));
  }

  void announce(String code, Instant until, String order) {
    query(
            "update counselling.board set choices_until = cast(? as timestamptz),"
                + " choices_order = ? where code = ?")
        .setParameter(1, until.toString())
        .setParameter(2, order)
        .setParameter(3, code)
        .executeUpdate();
  }

  /**
   * What a round gives from.
   *
   * @param seats what there was when the first round was run
   * @param passed what has been passed on, this round's included
   */
  record Given(Map<String, Map<String, Integer>> seats, List<PassedSeats> passed) {}

  void turn(BoardRow board, Given given, Instant answerBy) {
    query(
            "update counselling.board set round = ?, answer_by = cast(? as timestamptz),"
                + " seats = cast(? as jsonb), passed = cast(? as jsonb) where code = ?")
        .setParameter(1, board.round() + 1)
        .setParameter(2, answerBy.toString())
        .setParameter(3, BoardRow.write(given.seats()))
        .setParameter(4, BoardRow.write(given.passed()))
        .setParameter(5, board.code())
        .executeUpdate();
  }

  /** Those of these applications that are no candidate of the examination who has paid. */
  List<String> strangers(String exam, String rows) {
    List<?> found =
        query(
                "select x.application from jsonb_to_recordset(cast(? as jsonb))"
                    + " as x(application text) where not exists (select 1 from exam.candidate c"
                    + " join application.service_application a on a.number = c.application_number"
                    + " join counter.transaction t on t.id = a.transaction_id"
                    + " where c.application_number = x.application and c.exam_code = ?"
                    + " and t.status = 'completed')")
            .setParameter(1, rows)
            .setParameter(2, exam)
            .getResultList();
    return found.stream().map(String.class::cast).toList();
  }

  /** Puts the ranks of a file in the place of those before; choices that were made stay. */
  int rank(String code, String rows) {
    query(
            "delete from counselling.candidate c where c.board = ? and not exists (select 1"
                + " from jsonb_to_recordset(cast(? as jsonb)) as x(application text)"
                + " where x.application = c.application_number)")
        .setParameter(1, code)
        .setParameter(2, rows)
        .executeUpdate();
    int ranked =
        query(
                "insert into counselling.candidate (board, application_number, rank, category,"
                    + " check_code) select ?, x.application, x.rank, x.category, x.code"
                    + " from jsonb_to_recordset(cast(? as jsonb)) as x(application text,"
                    + " rank integer, category text, code text)"
                    + " on conflict (tenant_id, board, application_number) do update"
                    + " set rank = excluded.rank, category = excluded.category")
            .setParameter(1, code)
            .setParameter(2, rows)
            .executeUpdate();
    query("update counselling.board set ranked_at = clock_timestamp() where code = ?")
        .setParameter(1, code)
        .executeUpdate();
    return ranked;
  }

  /** The candidate of an application, in the counselling that ranked it last. */
  Optional<RankedRow> find(String application) {
    return rows(
            query(RankedRow.SELECT + "where c.application_number = ? order by c.id desc limit 1")
                .setParameter(1, application))
        .stream()
        .findFirst();
  }

  /** The same, locked first and read afterwards. */
  Optional<RankedRow> lock(long id) {
    query("select c.id from counselling.candidate c where c.id = ? for update")
        .setParameter(1, id)
        .getResultList();
    return rows(query(RankedRow.SELECT + "where c.id = ?").setParameter(1, id)).stream()
        .findFirst();
  }

  /** Those who have paid, after that rank, by rank. */
  List<RankedRow> list(String code, int afterRank, int most) {
    return rows(
        query(
                RankedRow.SELECT
                    + "where c.board = ? and c.rank > ? and t.status = 'completed'"
                    + " order by c.rank limit "
                    + most)
            .setParameter(1, code)
            .setParameter(2, afterRank));
  }

  void choose(long id, List<String> choices) {
    query("update counselling.candidate set choices = cast(? as jsonb) where id = ?")
        .setParameter(1, BoardRow.write(choices))
        .setParameter(2, id)
        .executeUpdate();
  }

  /** Gives a seat in a round; a floating candidate floats on, everybody else has to answer. */
  void give(RankedRow row, Allotment.Seat seat, int round) {
    query(
            "update counselling.candidate set vacancy = ?, kind = ?, round = ?, news = true,"
                + " state = case when state = 'waiting' then 'offered' else state end"
                + " where id = ?")
        .setParameter(1, seat.vacancy())
        .setParameter(2, seat.kind())
        .setParameter(3, round)
        .setParameter(4, row.id())
        .executeUpdate();
  }

  void answer(RankedRow row, SeatState state) {
    query(
            "update counselling.candidate set state = ?,"
                + " vacancy = case when ? then vacancy end, kind = case when ? then kind end"
                + " where id = ?")
        .setParameter(1, state.code())
        .setParameter(2, state.hasSeat())
        .setParameter(3, state.hasSeat())
        .setParameter(4, row.id())
        .executeUpdate();
  }

  /** Takes the seats of those who have said nothing until now; how many. */
  int lapse(String code) {
    return query(
            "with gone as (update counselling.candidate c set state = 'lapsed', vacancy = null,"
                + " kind = null where c.board = ? and c.state = 'offered'"
                + " and exists (select 1 from counselling.board b where b.code = c.board"
                + " and b.answer_by < clock_timestamp()) returning c.application_number, c.round)"
                + " insert into counselling.event (board, application_number, what, round,"
                + " actor_id, actor, role) select ?, application_number, 'lapse', round, 0,"
                + " 'platform', 'platform' from gone")
        .setParameter(1, code)
        .setParameter(2, code)
        .executeUpdate();
  }

  /** How many have to answer still. */
  long unanswered(String code) {
    return ((Number)
            query(
                    "select count(*) from counselling.candidate where board = ?"
                        + " and state = 'offered'")
                .setParameter(1, code)
                .getSingleResult())
        .longValue();
  }

  /** How many seats somebody has, by vacancy and kind. */
  Map<String, Map<String, Integer>> taken(String code) {
    Map<String, Map<String, Integer>> taken = new HashMap<>();
    for (Object row :
        query(
                "select vacancy, kind, count(*) from counselling.candidate where board = ?"
                    + " and vacancy is not null group by vacancy, kind order by vacancy, kind")
            .setParameter(1, code)
            .getResultList()) {
      Object[] c = (Object[]) row;
      taken
          .computeIfAbsent((String) c[0], vacancy -> new HashMap<>())
          .put((String) c[1], ((Number) c[2]).intValue());
    }
    return taken;
  }

  /** How many are ranked, have chosen, and stand where. */
  Counsellings.Counts counts(String code) {
    Object[] c =
        (Object[])
            query(
                    "select count(*), count(*) filter (where choices <> '[]'),"
                        + " count(*) filter (where state = 'offered'),"
                        + " count(*) filter (where state = 'accepted'),"
                        + " count(*) filter (where state = 'floating'),"
                        + " count(*) filter (where state in ('left', 'lapsed'))"
                        + " from counselling.candidate where board = ?")
                .setParameter(1, code)
                .getSingleResult();
    return new Counsellings.Counts(
        number(c[0]), number(c[1]), number(c[2]), number(c[3]), number(c[4]), number(c[5]));
  }

  private static long number(Object counted) {
    return ((Number) counted).longValue();
  }

  /**
   * Something that happened.
   *
   * @param board code of the counselling
   * @param application whose it is, or null where it is of all
   * @param what rank, date, round, choose, offer, or an answer
   * @param round or null
   * @param detail what else is to be known, or null
   */
  record Event(String board, String application, String what, Integer round, String detail) {}

  void note(Event event, Caller by) {
    query(
            "insert into counselling.event (board, application_number, what, round, detail,"
                + " actor_id, actor, role) values (?, cast(? as text), ?, cast(? as integer),"
                + " cast(? as text), ?, ?, ?)")
        .setParameter(1, event.board())
        .setParameter(2, event.application())
        .setParameter(3, event.what())
        .setParameter(4, event.round())
        .setParameter(5, event.detail())
        .setParameter(6, by.user())
        .setParameter(7, by.username())
        .setParameter(8, by.postings().get(0).role().code())
        .executeUpdate();
  }

  /** The next who have to be told of a seat, locked and noted as told. */
  List<RankedRow> takeNews(int most) {
    List<?> taken =
        query(
                "update counselling.candidate c set news = false where c.id in (select n.id"
                    + " from counselling.candidate n where n.news order by n.id limit ?"
                    + " for update skip locked) returning c.id")
            .setParameter(1, most)
            .getResultList();
    List<RankedRow> rows = new ArrayList<>();
    for (Object id : taken) {
      rows.addAll(
          rows(
              query(RankedRow.SELECT + "where c.id = ?")
                  .setParameter(1, ((Number) id).longValue())));
    }
    return rows;
  }

  private Query query(String sql) {
    return entities.createNativeQuery(sql);
  }

  private static List<RankedRow> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> RankedRow.of((Object[]) row)).toList();
  }
}
