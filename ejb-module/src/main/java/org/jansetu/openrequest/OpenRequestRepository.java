package org.jansetu.openrequest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jansetu.tenancy.Programmes;

/** Requests of the open protocol; never another channel's grievances. */
@Dependent
class OpenRequestRepository {

  private static final String COLUMNS =
      "select g.token, g.outcome is null, g.category, g.description, g.reply, g.department_code,"
          + " cast(extract(epoch from g.lodged_at) * 1000 as bigint),"
          + " cast(extract(epoch from coalesce((select max(e.at) from grievance.event e"
          + " where e.grievance_id = g.id), g.lodged_at)) * 1000 as bigint),"
          + " cast(g.promised_on as text), g.area_code, p.latitude, p.longitude"
          + " from grievance.grievance g left join openrequest.place p on p.token = g.token"
          + " where g.channel = 'open311'";

  @PersistenceContext private EntityManager entities;
  @Inject private Programmes programmes;

  /** A row as it is kept. */
  record Row(
      String token,
      boolean isOpen,
      String category,
      String description,
      String reply,
      String department,
      OffsetDateTime lodgedAt,
      OffsetDateTime updatedAt,
      OffsetDateTime expectedAt,
      String area,
      BigDecimal latitude,
      BigDecimal longitude) {}

  void keep(String token, BigDecimal latitude, BigDecimal longitude) {
    entities
        .createNativeQuery(
            "insert into openrequest.place (token, latitude, longitude) values (?, ?, ?)")
        .setParameter(1, token)
        .setParameter(2, latitude)
        .setParameter(3, longitude)
        .executeUpdate();
  }

  /** Those of the numbers that there are. */
  List<Row> list(List<String> tokens) {
    return rows(
        entities
            .createNativeQuery(
                COLUMNS + " and g.token = any(string_to_array(?, ',')) order by g.lodged_at desc")
            .setParameter(1, String.join(",", tokens)));
  }

  /** Those of that time, newest first. */
  List<Row> list(OpenQuery query, int most) {
    StringBuilder sql = new StringBuilder(COLUMNS);
    List<Object> values = new ArrayList<>();
    sql.append(" and g.lodged_at between to_timestamp(? / 1000.0) and to_timestamp(? / 1000.0)");
    values.add(query.from().toInstant().toEpochMilli());
    values.add(query.until().toInstant().toEpochMilli());
    if (!query.services().isEmpty()) {
      sql.append(" and g.category = any(string_to_array(?, ','))");
      values.add(String.join(",", query.services()));
    }
    if (query.open() != null) {
      sql.append(query.open() ? " and g.outcome is null" : " and g.outcome is not null");
    }
    Query found =
        entities
            .createNativeQuery(sql.append(" order by g.lodged_at desc").toString())
            .setMaxResults(most);
    for (int i = 0; i < values.size(); i++) {
      found.setParameter(i + 1, values.get(i));
    }
    return rows(found);
  }

  private List<Row> rows(Query query) {
    ZoneId zone = programmes.current().zone();
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> row((Object[]) row, zone)).toList();
  }

  private static Row row(Object[] row, ZoneId zone) {
    return new Row(
        (String) row[0],
        (Boolean) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        moment(row[6], zone),
        moment(row[7], zone),
        row[8] == null
            ? null
            : LocalDate.parse((String) row[8])
                .plusDays(1)
                .atStartOfDay(zone)
                .minusSeconds(1)
                .toOffsetDateTime(),
        (String) row[9],
        (BigDecimal) row[10],
        (BigDecimal) row[11]);
  }

  private static OffsetDateTime moment(Object millis, ZoneId zone) {
    long seconds = ((Number) millis).longValue() / 1000;
    return Instant.ofEpochSecond(seconds).atZone(zone).toOffsetDateTime();
  }
}
