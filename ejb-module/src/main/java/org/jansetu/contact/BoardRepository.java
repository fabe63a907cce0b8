package org.jansetu.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jansetu.tenancy.Caller;

/** Figures of the centre. A day is that of the programme's time zone. */
@Dependent
class BoardRepository {

  /** A date itself would be read in the connection's zone, not in the programme's. */
  private static final String OF_DAY =
      " between (cast(? as timestamp) at time zone ?) and"
          + " ((cast(? as timestamp) + interval '1 day') at time zone ?)"
          + " - interval '1 microsecond'";

  @PersistenceContext private EntityManager entities;

  /** Calls by state, and tasks that are due: ringing, talking, wrap-up, tasks. */
  List<Integer> now() {
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(
                    "select count(*) filter (where c.state = 'ringing'),"
                        + " count(*) filter (where c.state = 'talking'),"
                        + " count(*) filter (where c.state = 'wrap-up'),"
                        + " (select count(*) from contact.task t where t.state = 'open'"
                        + " and t.due_at <= clock_timestamp())"
                        + " from contact.call c where c.rang_at > clock_timestamp()"
                        + " - interval '1 day' and c.state in ('ringing', 'talking', 'wrap-up')")
                .getSingleResult();
    return List.of(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
  }

  /** By agent, by name; what rang and was lost counts for nobody. */
  List<Board.AgentDay> agents(LocalDate day, ZoneId zone) {
    jakarta.persistence.Query query =
        entities.createNativeQuery(
            "with spoken as (select c.username, count(*) as calls,"
                + " avg(extract(epoch from c.ended_at - c.answered_at)) as talk,"
                + " avg(extract(epoch from coalesce(c.wrapped_at, c.ended_at)"
                + " - c.answered_at)) as handling"
                + " from contact.call c where c.answered_at is not null and c.rang_at"
                + OF_DAY
                + " group by c.username), sat as (select s.username,"
                + " sum(extract(epoch from coalesce(s.until, clock_timestamp()) - s.since)) / 60"
                + " as minutes from contact.sitting s where s.since"
                + OF_DAY
                + " group by s.username), noted as (select i.username, count(*) as notes"
                + " from contact.interaction i where i.at"
                + OF_DAY
                + " group by i.username)"
                + " select username, coalesce(calls, 0), coalesce(talk, 0),"
                + " coalesce(handling, 0), coalesce(minutes, 0), coalesce(notes, 0)"
                + " from spoken full join sat using (username) full join noted using (username)"
                + " order by username");
    int next = 1;
    for (int part = 0; part < 3; part++) {
      for (int twice = 0; twice < 2; twice++) {
        query.setParameter(next++, day.toString());
        query.setParameter(next++, zone.getId());
      }
    }
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            r ->
                new Board.AgentDay(
                    (String) r[0],
                    number(r[1]),
                    0,
                    number(r[2]),
                    number(r[3]),
                    number(r[4]),
                    number(r[5])))
        .toList();
  }

  int lost(LocalDate day, ZoneId zone) {
    return number(
        entities
            .createNativeQuery(
                "select count(*) from contact.call c where c.state = 'lost' and c.rang_at" + OF_DAY)
            .setParameter(1, day.toString())
            .setParameter(2, zone.getId())
            .setParameter(3, day.toString())
            .setParameter(4, zone.getId())
            .getSingleResult());
  }

  /** Of the known callers of thirty days, how many were helped by that call: all, helped. */
  List<Integer> solved(int days) {
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(
                    "with spoken as (select c.rang_at, lead(c.rang_at) over"
                        + " (partition by c.caller order by c.rang_at) as again"
                        + " from contact.call c where c.caller is not null"
                        + " and c.direction = 'inbound' and c.answered_at is not null"
                        + " and c.rang_at > clock_timestamp() - interval '60 days')"
                        + " select count(*), count(*) filter (where again is null"
                        + " or again > rang_at + ? * interval '1 day') from spoken"
                        + " where rang_at > clock_timestamp() - interval '30 days'")
                .setParameter(1, days)
                .getSingleResult();
    return List.of(number(row[0]), number(row[1]));
  }

  /** How many agents sat at least once from the first day until before the other. */
  int seats(LocalDate from, LocalDate until, ZoneId zone) {
    return number(
        entities
            .createNativeQuery(
                "select count(distinct s.user_id) from contact.sitting s"
                    + " where s.since >= (cast(? as timestamp) at time zone ?)"
                    + " and s.since < (cast(? as timestamp) at time zone ?)")
            .setParameter(1, from.toString())
            .setParameter(2, zone.getId())
            .setParameter(3, until.toString())
            .setParameter(4, zone.getId())
            .getSingleResult());
  }

  /** Draws calls of a day by chance, once; at least one where there is any. */
  void draw(LocalDate day, int percent, ZoneId zone) {
    entities
        .createNativeQuery(
            "insert into contact.review (call_id, drawn_on) select c.id, cast(? as date)"
                + " from contact.call c where c.state = 'done' and c.rang_at"
                + OF_DAY
                + " and not exists (select 1 from contact.review r where r.drawn_on"
                + " = cast(? as date)) order by random() limit greatest(1, (select count(*)"
                + " * ? / 100 from contact.call d where d.state = 'done' and d.rang_at"
                + OF_DAY
                + ")) on conflict do nothing")
        .setParameter(1, day.toString())
        .setParameter(2, day.toString())
        .setParameter(3, zone.getId())
        .setParameter(4, day.toString())
        .setParameter(5, zone.getId())
        .setParameter(6, day.toString())
        .setParameter(7, percent)
        .setParameter(8, day.toString())
        .setParameter(9, zone.getId())
        .setParameter(10, day.toString())
        .setParameter(11, zone.getId())
        .executeUpdate();
  }

  List<ReviewCard> reviews(LocalDate day, ZoneId zone) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select r.call_id, c.username,"
                    + " cast(extract(epoch from c.answered_at) * 1000 as bigint),"
                    + " extract(epoch from c.ended_at - c.answered_at), c.wrap_up,"
                    + " coalesce((select string_agg(i.kind, ',' order by i.id)"
                    + " from contact.interaction i where i.call_id = c.id), ''),"
                    + " r.score, r.remark, r.reviewer from contact.review r"
                    + " join contact.call c on c.id = r.call_id where r.drawn_on = cast(? as date)"
                    + " order by r.call_id")
            .setParameter(1, day.toString())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            r ->
                new ReviewCard(
                    ((Number) r[0]).longValue(),
                    (String) r[1],
                    CallRow.at(CallRow.instant(r[2]), zone),
                    number(r[3]),
                    (String) r[4],
                    (String) r[5],
                    r[6] == null ? null : number(r[6]),
                    (String) r[7],
                    (String) r[8]))
        .toList();
  }

  /** Whether the call was drawn and nobody had reviewed it. */
  boolean review(long call, int score, String remark, Caller by) {
    return entities
            .createNativeQuery(
                "update contact.review set score = ?, remark = nullif(?, ''), reviewer = ?,"
                    + " reviewed_at = clock_timestamp() where call_id = ? and score is null")
            .setParameter(1, score)
            .setParameter(2, remark == null ? "" : remark.strip())
            .setParameter(3, by.username())
            .setParameter(4, call)
            .executeUpdate()
        == 1;
  }

  /** Callers by the rule, the most abusive first, at most so many: hash and counts. */
  List<Object[]> abusers(ContactRules.Abuse rule, int most) {
    List<?> rows =
        entities
            .createNativeQuery(
                "with one as (select c.caller, count(*) as calls, count(*) filter (where c.wrap_up"
                    + " = any(string_to_array(?, ','))) as abusive, count(*) filter (where c.state"
                    + " = 'lost') as lost from contact.call c where c.caller is not null and"
                    + " c.direction = 'inbound' and c.rang_at > clock_timestamp()"
                    + " - make_interval(days => ?) group by c.caller)"
                    + " select caller, calls, abusive, lost from one where abusive >= ? or calls >="
                    + " ? order by abusive desc, calls desc, caller limit ?")
            .setParameter(1, String.join(",", rule.wrapUps()))
            .setParameter(2, rule.days())
            .setParameter(3, rule.times())
            .setParameter(4, rule.calls())
            .setParameter(5, most)
            .getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }

  /** The last calls of a caller, newest first. */
  List<AbuseCard.Evidence> evidence(String caller, int most, ZoneId zone) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select c.id, cast(extract(epoch from c.rang_at) * 1000 as bigint), c.username,"
                    + " coalesce(extract(epoch from c.ended_at - c.answered_at), 0), c.wrap_up,"
                    + " coalesce((select string_agg(i.note, ' · ' order by i.id) from"
                    + " contact.interaction i where i.call_id = c.id), '') from contact.call c"
                    + " where c.caller = ? and c.direction = 'inbound'"
                    + " order by c.rang_at desc limit ?")
            .setParameter(1, caller)
            .setParameter(2, most)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            r ->
                new AbuseCard.Evidence(
                    ((Number) r[0]).longValue(),
                    CallRow.at(CallRow.instant(r[1]), zone),
                    (String) r[2],
                    number(r[3]),
                    (String) r[4],
                    (String) r[5]))
        .toList();
  }

  private static int number(Object value) {
    return ((Number) value).intValue();
  }
}
