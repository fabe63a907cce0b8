package org.jansetu.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jansetu.tenancy.Programmes;

/** Orders of authority. */
@Dependent
class AuthorityRepository {

  private static final int MOST = 200;
  private static final String COLUMNS =
      "id, order_number, department, username, array_to_string(services, ','),"
          + " cast(valid_from as text), cast(valid_until as text),"
          + " cast(extract(epoch from ended_at) * 1000 as bigint)";

  @PersistenceContext private EntityManager entities;
  @Inject private Programmes programmes;

  /** The order as it is kept; none where the person has one of that number already. */
  Optional<Authority> add(AuthorityGrant grant, String department, String by) {
    return first(
        entities
            .createNativeQuery(
                "insert into certificate.authority (order_number, department, username, services,"
                    + " valid_from, valid_until, granted_by) values (?, ?, ?,"
                    + " string_to_array(?, ','), cast(? as date), cast(? as date), ?)"
                    + " on conflict do nothing returning "
                    + COLUMNS)
            .setParameter(1, grant.orderNumber())
            .setParameter(2, department)
            .setParameter(3, grant.username())
            .setParameter(4, String.join(",", grant.services()))
            .setParameter(5, grant.validFrom().toString())
            .setParameter(6, grant.validUntil().toString())
            .setParameter(7, by)
            .getResultList());
  }

  /** One that holds, the youngest of several. */
  Optional<Authority> find(AuthorityQuery wanted) {
    return first(
        entities
            .createNativeQuery(
                "select "
                    + COLUMNS
                    + " from certificate.authority where username = ? and department = ?"
                    + " and ? = any (services) and cast(? as date) between valid_from and"
                    + " valid_until and ended_at is null order by id desc limit 1")
            .setParameter(1, wanted.username())
            .setParameter(2, wanted.department())
            .setParameter(3, wanted.service())
            .setParameter(4, wanted.on().toString())
            .getResultList());
  }

  Optional<Authority> find(long id) {
    return first(
        entities
            .createNativeQuery("select " + COLUMNS + " from certificate.authority where id = ?")
            .setParameter(1, id)
            .getResultList());
  }

  /** The youngest 200; of every department where none is named. */
  List<Authority> list(String department) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select "
                    + COLUMNS
                    + " from certificate.authority where ? in ('', department)"
                    + " order by id desc limit ?")
            .setParameter(1, department)
            .setParameter(2, MOST)
            .getResultList();
    return rows.stream().map(row -> authority((Object[]) row)).toList();
  }

  boolean end(long id, String by, String reason) {
    return entities
            .createNativeQuery(
                "update certificate.authority set ended_at = clock_timestamp(), ended_by = ?,"
                    + " ended_reason = ? where id = ? and ended_at is null")
            .setParameter(1, by)
            .setParameter(2, reason)
            .setParameter(3, id)
            .executeUpdate()
        == 1;
  }

  private Optional<Authority> first(List<?> rows) {
    return rows.stream().map(row -> authority((Object[]) row)).findFirst();
  }

  private Authority authority(Object[] row) {
    return new Authority(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        Arrays.asList(((String) row[4]).split(",", -1)),
        LocalDate.parse((String) row[5]),
        LocalDate.parse((String) row[6]),
        row[7] == null
            ? null
            : Instant.ofEpochMilli(((Number) row[7]).longValue())
                .atZone(programmes.current().zone())
                .toOffsetDateTime());
  }
}
