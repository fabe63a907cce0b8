package org.jansetu.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Caller;

@Dependent
class AuditRepository {

  private static final ObjectMapper JSON = new ObjectMapper();

  @PersistenceContext private EntityManager entities;

  void append(Caller caller, String action, String subject, Map<String, ?> detail) {
    entities
        .createNativeQuery(
            "insert into audit.event (actor_id, actor, action, subject, detail, request_id)"
                + " values (?, ?, ?, ?, cast(? as jsonb), ?)")
        .setParameter(1, caller.user())
        .setParameter(2, caller.username())
        .setParameter(3, action)
        .setParameter(4, subject)
        .setParameter(5, json(detail))
        .setParameter(6, caller.requestId())
        .executeUpdate();
  }

  /** Newest first; the cursor is the id of the last entry of the page before. */
  Page<AuditEntry> list(AuditQuery query, ZoneId zone) {
    StringBuilder sql =
        new StringBuilder(
            "select id, cast(extract(epoch from at) * 1000000 as bigint), actor, action, subject,"
                + " cast(detail as text), request_id from audit.event where true");
    List<Object> values = new ArrayList<>();
    narrow(sql, values, " and id < ?", id(query.cursor()));
    narrow(sql, values, " and at >= to_timestamp(?)", second(query.from(), zone, 0));
    narrow(sql, values, " and at < to_timestamp(?)", second(query.to(), zone, 1));
    narrow(sql, values, " and actor = ?", query.actor());
    narrow(sql, values, " and action = ?", query.action());
    narrow(sql, values, " and subject = ?", query.subject());
    sql.append(" order by id desc limit ?");
    values.add(query.limit() + 1);
    Query prepared = entities.createNativeQuery(sql.toString());
    for (int i = 0; i < values.size(); i++) {
      prepared.setParameter(i + 1, values.get(i));
    }
    List<?> rows = prepared.getResultList();
    List<AuditEntry> entries = new ArrayList<>();
    for (Object row : rows.subList(0, Math.min(rows.size(), query.limit()))) {
      entries.add(entry((Object[]) row, zone));
    }
    boolean more = rows.size() > query.limit();
    return new Page<>(entries, more ? Long.toString(entries.get(entries.size() - 1).id()) : null);
  }

  int extend(int most) {
    return number(entities.createNativeQuery("select audit.extend(?)").setParameter(1, most))
        .intValue();
  }

  List<ChainFault> faults(int most) {
    List<?> rows =
        entities
            .createNativeQuery("select coalesce(place, 0), event, fault from audit.faults(?)")
            .setParameter(1, most)
            .getResultList();
    List<ChainFault> faults = new ArrayList<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      faults.add(
          new ChainFault(
              ((Number) columns[0]).longValue(),
              ((Number) columns[1]).longValue(),
              (String) columns[2]));
    }
    return faults;
  }

  ChainReport report(List<ChainFault> faults) {
    long events =
        number(entities.createNativeQuery("select count(*) from audit.event")).longValue();
    long links = number(entities.createNativeQuery("select count(*) from audit.chain")).longValue();
    List<?> head =
        entities
            .createNativeQuery(
                "select encode(hash, 'hex') from audit.chain order by position desc limit 1")
            .getResultList();
    return new ChainReport(
        links, Math.max(0, events - links), head.isEmpty() ? "" : (String) head.get(0), faults);
  }

  private static void narrow(StringBuilder sql, List<Object> values, String clause, Object value) {
    if (value != null) {
      sql.append(clause);
      values.add(value);
    }
  }

  private static Long id(String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      return Long.valueOf(cursor);
    } catch (NumberFormatException e) {
      throw InvalidInput.of("/cursor", "wrong-type", "");
    }
  }

  private static Long second(java.time.LocalDate day, ZoneId zone, int daysLater) {
    return day == null ? null : day.plusDays(daysLater).atStartOfDay(zone).toEpochSecond();
  }

  private static AuditEntry entry(Object[] columns, ZoneId zone) {
    long micros = ((Number) columns[1]).longValue();
    Instant at =
        Instant.ofEpochSecond(
            Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    try {
      return new AuditEntry(
          ((Number) columns[0]).longValue(),
          at.atZone(zone).toOffsetDateTime(),
          (String) columns[2],
          (String) columns[3],
          (String) columns[4],
          JSON.readTree((String) columns[5]),
          (String) columns[6]);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the detail of an event is not readable", e);
    }
  }

  private static Number number(Query query) {
    return (Number) query.getSingleResult();
  }

  private static String json(Map<String, ?> detail) {
    try {
      return JSON.writeValueAsString(detail);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the detail of an event cannot be written", e);
    }
  }
}
