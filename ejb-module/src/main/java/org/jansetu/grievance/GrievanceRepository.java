package org.jansetu.grievance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.shared.SearchKey;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Programmes;

/** Grievances and what happened to them. */
@Dependent
class GrievanceRepository {

  static final String COLUMNS =
      "select g.id, g.token, g.kind, g.category, g.department_code, g.area_code, g.workflow,"
          + " g.description, cast(g.attributes as text), g.programme_version, g.state,"
          + " g.holder_role, array_to_string(g.route, ','), array_to_string(g.level_days, ','),"
          + " g.clock_level, g.level, g.assignee, g.assignee_id, g.channel, g.kiosk_code, g.about,"
          + " g.has_contact, g.anonymous, cast(extract(epoch from g.lodged_at) * 1000 as bigint),"
          + " g.lodged_on, g.promised_on, g.promise_broken, g.due_on, g.closed_on, g.reply,"
          + " g.outcome, g.rating, g.re_marks, g.re_mark_to, g.reopens, g.refiled_of, g.merged_into"
          + " from grievance.grievance g ";

  /** With its first event and its words, because each journey to the database costs. */
  private static final String INSERT =
      "with g as (insert into grievance.grievance (token, kind, category, department_code,"
          + " area_code, workflow, programme_version, state, holder_role, route, level_days, level,"
          + " clock_level, office, description, attributes, channel, kiosk_code, about,"
          + " has_contact, anonymous, filed_by, idempotency_key, request_print, lodged_on,"
          + " promised_on, due_on, refiled_of, worded) values (?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " string_to_array(?, ','), cast(string_to_array(?, ',') as integer[]), ?, ?, ?,"
          + " ?, cast(? as jsonb), ?, nullif(?, ''), nullif(?, ''), ?, ?, ?, nullif(?, ''),"
          + " ?, cast(? as date), cast(nullif(?, '') as date), cast(nullif(?, '') as date),"
          + " nullif(?, ''), true) on conflict do nothing returning id, lodged_at, state, office),"
          + " e as (insert into grievance.event (grievance_id, actor_id, actor, role, action,"
          + " to_state, office) select g.id, ?, ?, ?, 'lodge', g.state, g.office from g)"
          + " select g.id, cast(extract(epoch from g.lodged_at) * 1000 as bigint),"
          + " grievance.index_words(g.id, string_to_array(?, ' '), string_to_array(?, ' ')) from g";

  private static final ObjectMapper JSON = new ObjectMapper();

  @PersistenceContext private EntityManager entities;
  @Inject private Programmes programmes;

  Optional<GrievanceRow> find(String token) {
    Query query = entities.createNativeQuery(COLUMNS + "where g.token = ?");
    return rows(query.setParameter(1, token)).stream().findFirst();
  }

  /** The same, held until the transaction ends, so that of two who act one waits. */
  Optional<GrievanceRow> lock(String token) {
    Query query = entities.createNativeQuery(COLUMNS + "where g.token = ? for update");
    return rows(query.setParameter(1, token)).stream().findFirst();
  }

  /** Those of the tokens that there are, newest first. */
  List<GrievanceRow> list(List<String> tokens) {
    Query query =
        entities.createNativeQuery(
            COLUMNS + "where g.token = any(string_to_array(?, ',')) order by g.id desc");
    return rows(query.setParameter(1, String.join(",", tokens)));
  }

  /**
   * What was lodged before.
   *
   * @param token its token
   * @param category of what
   * @param area and where
   * @param lodgedAt when, in milliseconds since 1970
   * @param refiledOf the first of those that were lodged again and again, or null
   */
  record Earlier(String token, String category, String area, long lodgedAt, String refiledOf) {}

  /** Those of the tokens that there are, newest first. */
  List<Earlier> earlier(List<String> tokens) {
    return columns(
            entities
                .createNativeQuery(
                    "select g.token, g.category, g.area_code, cast(extract(epoch from g.lodged_at)"
                        + " * 1000 as bigint), g.refiled_of from grievance.grievance g"
                        + " where g.token = any(string_to_array(?, ',')) order by g.id desc")
                .setParameter(1, String.join(",", tokens)))
        .stream()
        .map(
            c ->
                new Earlier(
                    (String) c[0],
                    (String) c[1],
                    (String) c[2],
                    ((Number) c[3]).longValue(),
                    (String) c[4]))
        .toList();
  }

  /** Tokens of those that were found to be one with this. */
  List<String> mergedInto(String token) {
    return mergedInto(List.of(token)).stream().map(row -> (String) row[1]).toList();
  }

  /** The same for many: token, and token of one that is one with it. */
  List<Object[]> mergedInto(List<String> tokens) {
    return columns(
        entities
            .createNativeQuery(
                "select g.merged_into, g.token from grievance.grievance g where g.merged_into ="
                    + " any(string_to_array(?, ',')) order by g.id limit 1000")
            .setParameter(1, String.join(",", tokens)));
  }

  /** How many were lodged from there on that day, with this one. */
  int lodgedFrom(LocalDate day, String print) {
    return ((Number)
            entities
                .createNativeQuery(
                    "insert into grievance.origin as o (day, print) values (cast(? as date), ?)"
                        + " on conflict (tenant_id, day, print) do update set lodged ="
                        + " o.lodged + 1 returning lodged")
                .setParameter(1, day.toString())
                .setParameter(2, print)
                .getSingleResult())
        .intValue();
  }

  /** Forgets where things came from before that day. */
  void forgetOrigins(LocalDate before) {
    entities
        .createNativeQuery("delete from grievance.origin where day < cast(? as date)")
        .setParameter(1, before.toString())
        .executeUpdate();
  }

  /** Gives it the words by which it is found, besides those that it has. */
  void index(long id, List<String> words) {
    if (!words.isEmpty()) {
      entities
          .createNativeQuery(
              "select grievance.index_words(?, string_to_array(?, ' '), string_to_array(?, ' '))")
          .setParameter(1, id)
          .setParameter(2, String.join(" ", words))
          .setParameter(3, bare(words))
          .getSingleResult();
    }
  }

  private static String bare(List<String> words) {
    return String.join(" ", words.stream().map(SearchKey::bare).toList());
  }

  /** Some that have no words yet, each held until the transaction ends, and from now on have. */
  List<GrievanceRow> wordless(int most) {
    Query query =
        entities.createNativeQuery(
            COLUMNS + "where not g.worded order by g.id limit " + most + " for update skip locked");
    List<GrievanceRow> found = rows(query);
    entities
        .createNativeQuery(
            "update grievance.grievance set worded = true where id ="
                + " any(cast(string_to_array(?, ',') as bigint[]))")
        .setParameter(1, joined(found))
        .executeUpdate();
    return found;
  }

  private static String joined(List<GrievanceRow> rows) {
    return String.join(",", rows.stream().map(row -> Long.toString(row.id())).toList());
  }

  /**
   * What was lodged under a key before.
   *
   * @param token its token
   * @param print the fingerprint of what was sent
   */
  record Before(String token, String print) {}

  Optional<Before> findByKey(long filedBy, String key) {
    return all(
            entities
                .createNativeQuery(
                    "select token, request_print from grievance.grievance"
                        + " where filed_by = ? and idempotency_key = ?")
                .setParameter(1, filedBy)
                .setParameter(2, key))
        .stream()
        .map(row -> new Before((String) ((Object[]) row)[0], (String) ((Object[]) row)[1]))
        .findFirst();
  }

  /**
   * A new grievance.
   *
   * @param row everything of it but its id, which the database gives
   * @param filedBy who filed it; 0 for a citizen, who is nowhere but among the identities
   * @param key under which key, or null
   * @param print the fingerprint of what was sent
   * @param words by which it is found
   * @param role in which the caller lodges it
   */
  record Filed(
      GrievanceRow row, long filedBy, String key, String print, List<String> words, String role) {

    /** The same under another token. */
    Filed with(String token) {
      return new Filed(row.with(token), filedBy, key, print, words, role);
    }
  }

  /** The same with its id and its time, written with words; empty when token or key is taken. */
  Optional<GrievanceRow> insert(Filed filed, Caller caller) {
    GrievanceRow row = filed.row();
    GrievanceRow.What what = row.what();
    boolean isCitizen = filed.role().equals(CITIZEN);
    return columns(
            entities
                .createNativeQuery(INSERT)
                .setParameter(1, row.token())
                .setParameter(2, what.kind())
                .setParameter(3, what.category())
                .setParameter(4, what.department())
                .setParameter(5, what.area())
                .setParameter(6, what.workflow())
                .setParameter(7, row.version())
                .setParameter(8, row.state())
                .setParameter(9, row.holderRole())
                .setParameter(10, String.join(",", row.route().offices()))
                .setParameter(11, days(row.route().days()))
                .setParameter(12, row.level())
                .setParameter(13, row.route().clock())
                .setParameter(14, row.office())
                .setParameter(15, what.description())
                .setParameter(16, json(what.attributes()))
                .setParameter(17, row.source().channel())
                .setParameter(18, orEmpty(row.source().kiosk()))
                .setParameter(19, orEmpty(row.source().about()))
                .setParameter(20, row.source().hasContact())
                .setParameter(21, row.source().isAnonymous())
                .setParameter(22, filed.filedBy())
                .setParameter(23, orEmpty(filed.key()))
                .setParameter(24, filed.print())
                .setParameter(25, row.times().lodgedOn().toString())
                .setParameter(26, text(row.times().promisedOn()))
                .setParameter(27, text(row.times().dueOn()))
                .setParameter(28, orEmpty(row.refiledOf()))
                .setParameter(29, isCitizen ? 0L : caller.user())
                .setParameter(30, isCitizen ? CITIZEN : caller.username())
                .setParameter(31, filed.role())
                .setParameter(32, String.join(" ", filed.words()))
                .setParameter(33, bare(filed.words())))
        .stream()
        .map(c -> row.written(((Number) c[0]).longValue(), at(((Number) c[1]).longValue())))
        .findFirst();
  }

  /** Writes what a move has made of it. */
  void update(GrievanceRow row) {
    entities
        .createNativeQuery(
            "update grievance.grievance set category = ?, department_code = ?, state = ?,"
                + " holder_role = nullif(?, ''), route = string_to_array(?, ','), level_days ="
                + " cast(string_to_array(?, ',') as integer[]), level = ?, clock_level = ?,"
                + " office = ?, assignee = nullif(?, ''), assignee_id = nullif(?, 0),"
                + " reply = nullif(?, ''), answered_at = case when ? = 'answered' then"
                + " clock_timestamp() else answered_at end, due_on = cast(nullif(?, '') as date),"
                + " closed_on = cast(nullif(?, '') as date), outcome = nullif(?, ''),"
                + " rating = nullif(?, ''), re_marks = ?, re_mark_to = nullif(?, ''), reopens = ?,"
                + " merged_into = nullif(?, '') where id = ?")
        .setParameter(1, row.what().category())
        .setParameter(2, row.what().department())
        .setParameter(3, row.state())
        .setParameter(4, orEmpty(row.holderRole()))
        .setParameter(5, String.join(",", row.route().offices()))
        .setParameter(6, days(row.route().days()))
        .setParameter(7, row.level())
        .setParameter(8, row.route().clock())
        .setParameter(9, row.office())
        .setParameter(10, orEmpty(row.assignee()))
        .setParameter(11, row.assigneeId() == null ? 0L : row.assigneeId())
        .setParameter(12, orEmpty(row.reply()))
        .setParameter(13, row.state())
        .setParameter(14, text(row.times().dueOn()))
        .setParameter(15, text(row.times().closedOn()))
        .setParameter(16, orEmpty(row.outcome()))
        .setParameter(17, orEmpty(row.rating()))
        .setParameter(18, row.reMarks())
        .setParameter(19, orEmpty(row.reMarkTo()))
        .setParameter(20, row.reopens())
        .setParameter(21, orEmpty(row.mergedInto()))
        .setParameter(22, row.id())
        .executeUpdate();
  }

  /**
   * Something that was done.
   *
   * @param action code of the move
   * @param remark what was written, scrubbed; or null
   * @param rating what the citizen said, or null
   * @param reason code of a reason, or null
   * @param role code of the role in which
   */
  record Done(String action, String remark, String rating, String reason, String role) {}

  /** A citizen acts without a name and without a number. */
  void append(GrievanceRow row, Done done, Caller caller) {
    boolean isCitizen = done.role().equals(CITIZEN);
    entities
        .createNativeQuery(
            "insert into grievance.event (grievance_id, actor_id, actor, role, action, to_state,"
                + " office, remark, rating, reason) values (?, ?, ?, ?, ?, ?, ?, nullif(?, ''),"
                + " nullif(?, ''), nullif(?, ''))")
        .setParameter(1, row.id())
        .setParameter(2, isCitizen ? 0L : caller.user())
        .setParameter(3, isCitizen ? CITIZEN : caller.username())
        .setParameter(4, done.role())
        .setParameter(5, done.action())
        .setParameter(6, row.state())
        .setParameter(7, row.office())
        .setParameter(8, orEmpty(done.remark()))
        .setParameter(9, orEmpty(done.rating()))
        .setParameter(10, orEmpty(done.reason()))
        .executeUpdate();
  }

  static final String CITIZEN = "citizen";

  /** Oldest first: at, actor, role, action, to, office, remark, rating, reason, of which. */
  List<Object[]> events(List<GrievanceRow> rows) {
    return columns(
        entities
            .createNativeQuery(
                "select cast(extract(epoch from e.at) * 1000 as bigint), e.actor, e.role, e.action,"
                    + " e.to_state, e.office, e.remark, e.rating, e.reason, e.grievance_id"
                    + " from grievance.event e where e.grievance_id ="
                    + " any(cast(string_to_array(?, ',') as bigint[])) order by e.id")
            .setParameter(1, joined(rows)));
  }

  private static List<Object[]> columns(Query query) {
    return all(query).stream().map(Object[].class::cast).toList();
  }

  List<GrievanceRow> rows(Query query) {
    ZoneId zone = programmes.current().zone();
    List<GrievanceRow> found = new ArrayList<>();
    for (Object row : query.getResultList()) {
      found.add(GrievanceRow.of((Object[]) row, zone));
    }
    return found;
  }

  OffsetDateTime at(long millis) {
    return Instant.ofEpochMilli(millis).atZone(programmes.current().zone()).toOffsetDateTime();
  }

  private static String days(List<Integer> days) {
    return String.join(",", days.stream().map(String::valueOf).toList());
  }

  private static String json(Map<String, String> texts) {
    try {
      return JSON.writeValueAsString(texts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written", e);
    }
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private static String text(LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static List<?> all(Query query) {
    return query.getResultList();
  }
}
