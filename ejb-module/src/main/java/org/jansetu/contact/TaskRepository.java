package org.jansetu.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jansetu.tenancy.Caller;

/** Who is to be called, and what came of it. */
@Dependent
class TaskRepository {

  private static final String SELECT =
      "select t.id, t.kind, t.token, t.office, t.state,"
          + " cast(extract(epoch from t.due_at) * 1000 as bigint), t.attempts, t.claimer,"
          + " t.claimed_by from contact.task t ";

  @PersistenceContext private EntityManager entities;

  /** A task with the user who has claimed it. */
  record Row(TaskCard card, Long claimedBy) {}

  /**
   * Asks for a call; what is asked for already is asked for once, of the office that has it now.
   */
  void ask(String kind, String token, String office) {
    ask(kind, List.of(token), List.of(office));
  }

  /** The same of many, each at the office of the same place in the list. */
  void ask(String kind, List<String> tokens, List<String> offices) {
    entities
        .createNativeQuery(
            "insert into contact.task (kind, token, office) select ?, a.token, a.office"
                + " from unnest(string_to_array(?, ','), string_to_array(?, ',')) as"
                + " a(token, office) order by a.token"
                + " on conflict (tenant_id, kind, token) where state in ('open', 'claimed')"
                + " do update set office = excluded.office")
        .setParameter(1, kind)
        .setParameter(2, String.join(",", tokens))
        .setParameter(3, String.join(",", offices))
        .executeUpdate();
  }

  /** Nobody needs to be called for this any more. */
  void drop(String kind, String token) {
    drop(kind, List.of(token));
  }

  /** The same of many. */
  void drop(String kind, List<String> tokens) {
    entities
        .createNativeQuery(
            "update contact.task set state = 'given-up', ended_at = clock_timestamp(),"
                + " claimed_by = null, claimer = null, claimed_at = null"
                + " where kind = ? and token = any(string_to_array(?, ','))"
                + " and state in ('open', 'claimed')")
        .setParameter(1, kind)
        .setParameter(2, String.join(",", tokens))
        .executeUpdate();
  }

  /** The agent's own first, then what is due and nobody has, longest due first. */
  List<TaskCard> list(long user, int most, ZoneId zone) {
    return rows(
            entities
                .createNativeQuery(
                    SELECT
                        + "where (t.state = 'claimed' and t.claimed_by = ?)"
                        + " or (t.state = 'open' and t.due_at <= clock_timestamp())"
                        + " order by t.state, t.due_at, t.id limit ?")
                .setParameter(1, user)
                .setParameter(2, most)
                .getResultList(),
            zone)
        .stream()
        .map(Row::card)
        .toList();
  }

  /** Takes the longest due one that nobody else is just taking. */
  Optional<Long> claimNext(Caller by) {
    List<?> found =
        entities
            .createNativeQuery(
                "update contact.task set state = 'claimed', claimed_by = ?, claimer = ?,"
                    + " claimed_at = clock_timestamp() where id = (select t.id from contact.task t"
                    + " where t.state = 'open' and t.due_at <= clock_timestamp()"
                    + " order by t.due_at, t.id limit 1 for update skip locked) returning id")
            .setParameter(1, by.user())
            .setParameter(2, by.username())
            .getResultList();
    return found.stream().map(id -> ((Number) id).longValue()).findFirst();
  }

  /** The task, locked until the transaction ends. */
  Optional<Row> lock(long id, ZoneId zone) {
    return rows(
            entities
                .createNativeQuery(SELECT + "where t.id = ? for update of t")
                .setParameter(1, id)
                .getResultList(),
            zone)
        .stream()
        .findFirst();
  }

  /** Gives it back. */
  void release(long id) {
    entities
        .createNativeQuery(
            "update contact.task set state = 'open', claimed_by = null, claimer = null,"
                + " claimed_at = null where id = ? and state = 'claimed'")
        .setParameter(1, id)
        .executeUpdate();
  }

  /** Gives back all that somebody has taken. */
  void releaseOf(long user) {
    entities
        .createNativeQuery(
            "update contact.task set state = 'open', claimed_by = null, claimer = null,"
                + " claimed_at = null where state = 'claimed' and claimed_by = ?")
        .setParameter(1, user)
        .executeUpdate();
  }

  /** Gives back what was taken two hours ago and forgotten: no call takes so long. */
  void releaseForgotten() {
    entities
        .createNativeQuery(
            "update contact.task set state = 'open', claimed_by = null, claimer = null,"
                + " claimed_at = null where id in (select id from contact.task where state ="
                + " 'claimed' and claimed_at < clock_timestamp() - interval '2 hours'"
                + " for update skip locked)")
        .executeUpdate();
  }

  void attempt(long id, TaskOutcome outcome, String remark, Caller by) {
    entities
        .createNativeQuery("update contact.task set attempts = attempts + 1 where id = ?")
        .setParameter(1, id)
        .executeUpdate();
    entities
        .createNativeQuery(
            "insert into contact.attempt (task_id, nr, user_id, username, outcome, remark)"
                + " select t.id, t.attempts, ?, ?, ?, nullif(?, '') from contact.task t"
                + " where t.id = ?")
        .setParameter(1, by.user())
        .setParameter(2, by.username())
        .setParameter(3, outcome.code())
        .setParameter(4, remark == null ? "" : remark)
        .setParameter(5, id)
        .executeUpdate();
  }

  /** Calls again, not before that moment. */
  void again(long id, Instant due) {
    entities
        .createNativeQuery(
            "update contact.task set state = 'open', claimed_by = null, claimer = null,"
                + " claimed_at = null, due_at = cast(? as timestamptz) where id = ?")
        .setParameter(1, due.toString())
        .setParameter(2, id)
        .executeUpdate();
  }

  void end(long id, boolean isDone) {
    entities
        .createNativeQuery(
            "update contact.task set state = case when ? then 'done' else 'given-up' end,"
                + " ended_at = clock_timestamp(), claimed_by = null, claimer = null,"
                + " claimed_at = null where id = ? and state in ('open', 'claimed')")
        .setParameter(1, isDone)
        .setParameter(2, id)
        .executeUpdate();
  }

  private static List<Row> rows(List<?> found, ZoneId zone) {
    return found.stream()
        .map(Object[].class::cast)
        .map(
            t ->
                new Row(
                    new TaskCard(
                        ((Number) t[0]).longValue(),
                        (String) t[1],
                        (String) t[2],
                        (String) t[3],
                        (String) t[4],
                        CallRow.at(CallRow.instant(t[5]), zone),
                        ((Number) t[6]).intValue(),
                        (String) t[7]),
                    t[8] == null ? null : ((Number) t[8]).longValue()))
        .toList();
  }
}
