package org.jansetu.returns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Caller;

/** Returns of kiosks, and the kiosks that have to make them. */
@Dependent
class ReturnRepository {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COLUMNS =
      "select f.id, f.return_code, f.kiosk_code, f.period_from, f.submitted_on, f.username,"
          + " f.corrections, cast(f.answers as text) from returns.filing f";
  private static final String REACH =
      " (cast(? as text) is null or starts_with(p.area_path, ?))"
          + " and (cast(? as text) is null or p.provider_code = ?)";

  @PersistenceContext private EntityManager entities;

  /** Which one. */
  record Key(String code, String kiosk, LocalDate from) {}

  /** A return as it is kept. */
  record Row(
      long id, Key key, LocalDate submittedOn, String by, int corrections, JsonNode answers) {}

  /**
   * Which kiosks; a null does not narrow.
   *
   * @param district path of an area
   * @param provider code of a provider
   */
  record Reach(String district, String provider) {}

  Optional<Row> find(Key key) {
    return find(key, "");
  }

  /** The return, locked until the transaction ends. */
  Optional<Row> lock(Key key) {
    return find(key, " for update of f");
  }

  private Optional<Row> find(Key key, String lock) {
    return rows(
            entities
                .createNativeQuery(
                    COLUMNS
                        + " where f.return_code = ? and f.kiosk_code = ? and f.period_from ="
                        + " cast(? as date)"
                        + lock)
                .setParameter(1, key.code())
                .setParameter(2, key.kiosk())
                .setParameter(3, key.from().toString()))
        .stream()
        .findFirst();
  }

  /** What a kiosk has typed for periods that began since then. */
  List<Row> since(String kiosk, LocalDate since) {
    return rows(
        entities
            .createNativeQuery(
                COLUMNS + " where f.kiosk_code = ? and f.period_from >= cast(? as date)")
            .setParameter(1, kiosk)
            .setParameter(2, since.toString()));
  }

  /** Makes an empty draft unless there is one or more than that. */
  void open(Key key, ReturnStatus.Deadline deadline, int version, Caller by) {
    entities
        .createNativeQuery(
            "insert into returns.filing (return_code, kiosk_code, period_from, period_until,"
                + " due_on, programme_version, answers, username) values (?, ?, cast(? as date),"
                + " cast(? as date), cast(? as date), ?, '{}', ?) on conflict do nothing")
        .setParameter(1, key.code())
        .setParameter(2, key.kiosk())
        .setParameter(3, key.from().toString())
        .setParameter(4, deadline.span().until().toString())
        .setParameter(5, deadline.dueOn().toString())
        .setParameter(6, version)
        .setParameter(7, by.username())
        .executeUpdate();
  }

  /** Keeps what was typed; with a day it is submitted on that day. */
  void keep(Row row, JsonNode answers, LocalDate submittedOn, Caller by) {
    entities
        .createNativeQuery(
            "update returns.filing set answers = cast(? as jsonb), kept_at = clock_timestamp(),"
                + " submitted_on = coalesce(submitted_on, cast(? as date)), username = ?"
                + " where id = ?")
        .setParameter(1, answers.toString())
        .setParameter(2, submittedOn == null ? null : submittedOn.toString())
        .setParameter(3, by.username())
        .setParameter(4, row.id())
        .executeUpdate();
  }

  /** Under which version it is kept from now on. */
  void version(Row row, int version) {
    entities
        .createNativeQuery("update returns.filing set programme_version = ? where id = ?")
        .setParameter(1, version)
        .setParameter(2, row.id())
        .executeUpdate();
  }

  /** Notes what was submitted; with a reason it is a correction, which is counted. */
  void submit(Row row, JsonNode answers, String reason, Caller by) {
    entities
        .createNativeQuery(
            "insert into returns.submission (filing_id, nr, user_id, username, answers, reason)"
                + " select ?, coalesce(max(nr), 0) + 1, ?, ?, cast(? as jsonb), cast(? as text)"
                + " from returns.submission where filing_id = ?")
        .setParameter(1, row.id())
        .setParameter(2, by.user())
        .setParameter(3, by.username())
        .setParameter(4, answers.toString())
        .setParameter(5, reason)
        .setParameter(6, row.id())
        .executeUpdate();
    if (reason != null) {
      entities
          .createNativeQuery("update returns.filing set corrections = corrections + 1 where id = ?")
          .setParameter(1, row.id())
          .executeUpdate();
    }
  }

  List<ReturnSheet.Submission> submissions(long id, ZoneId zone) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select nr, (extract(epoch from at) * 1000)::bigint, username,"
                    + " cast(answers as text), reason from returns.submission where filing_id = ?"
                    + " order by nr")
            .setParameter(1, id)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            r ->
                new ReturnSheet.Submission(
                    ((Number) r[0]).intValue(),
                    Instant.ofEpochMilli(((Number) r[1]).longValue())
                        .atZone(zone)
                        .toOffsetDateTime(),
                    (String) r[2],
                    json(r[3]),
                    (String) r[4]))
        .toList();
  }

  /** How many active kiosks of each kind are within reach: kind, count. */
  List<Object[]> places(Reach reach) {
    List<?> rows =
        reached(
                entities.createNativeQuery(
                    "select p.type, count(*) from returns.place p where" + REACH + " group by 1"),
                1,
                reach)
            .getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }

  /** Submitted since then within reach: code, first day, in time, late. */
  List<Object[]> counts(Reach reach, LocalDate since) {
    List<?> rows =
        reached(
                entities.createNativeQuery(
                    "select f.return_code, f.period_from,"
                        + " count(*) filter (where f.submitted_on <= f.due_on),"
                        + " count(*) filter (where f.submitted_on > f.due_on)"
                        + " from returns.place p join returns.filing f"
                        + " on f.tenant_id = p.tenant_id and f.kiosk_code = p.code where"
                        + REACH
                        + " and f.period_from >= cast(? as date) group by 1, 2"),
                1,
                reach)
            .setParameter(5, since.toString())
            .getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }

  /** A kiosk of those that have to make a return, with what it has submitted. */
  record Told(
      String kiosk,
      LocalText name,
      LocalDate submittedOn,
      String by,
      int corrections,
      JsonNode answers) {}

  /** Every kiosk of those kinds within reach, by code, with what it told for a period. */
  List<Told> told(Key key, String types, Reach reach) {
    List<?> rows =
        reached(
                entities
                    .createNativeQuery(
                        "select p.code, p.name_en, p.name_hi, f.submitted_on, f.username,"
                            + " coalesce(f.corrections, 0), case when f.submitted_on is not null"
                            + " then cast(f.answers as text) end from returns.place p"
                            + " left join returns.filing f on f.tenant_id = p.tenant_id and"
                            + " f.kiosk_code = p.code and f.return_code = ? and f.period_from ="
                            + " cast(? as date) where p.type = any(string_to_array(?, ' ')) and"
                            + REACH
                            + " order by p.code")
                    .setParameter(1, key.code())
                    .setParameter(2, key.from().toString())
                    .setParameter(3, types),
                4,
                reach)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            r ->
                new Told(
                    (String) r[0],
                    new LocalText((String) r[1], (String) r[2]),
                    day(r[3]),
                    r[3] == null ? null : (String) r[4],
                    ((Number) r[5]).intValue(),
                    r[6] == null ? null : json(r[6])))
        .toList();
  }

  private static Query reached(Query query, int first, Reach reach) {
    return query
        .setParameter(first, reach.district())
        .setParameter(first + 1, reach.district())
        .setParameter(first + 2, reach.provider())
        .setParameter(first + 3, reach.provider());
  }

  private static List<Row> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            r ->
                new Row(
                    ((Number) r[0]).longValue(),
                    new Key((String) r[1], (String) r[2], day(r[3])),
                    day(r[4]),
                    (String) r[5],
                    ((Number) r[6]).intValue(),
                    json(r[7])))
        .toList();
  }

  private static LocalDate day(Object value) {
    return value == null ? null : ((Date) value).toLocalDate();
  }

  private static JsonNode json(Object text) {
    try {
      return JSON.readTree((String) text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database holds no JSON here", e);
    }
  }
}
