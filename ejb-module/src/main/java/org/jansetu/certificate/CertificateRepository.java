package org.jansetu.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Programmes;

/** Certificates and their signed papers. */
@Dependent
class CertificateRepository {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String COLUMNS =
      "c.id, c.number, c.application_number, c.service_code, c.department, c.holder_name,"
          + " cast(c.wording as text), cast(c.inputs as text), c.officer_user, c.officer_name,"
          + " cast(c.decided_on as text), cast(c.valid_until as text), c.needs_sheet, c.code,"
          + " c.state, c.copies, cast(extract(epoch from c.ended_at) * 1000 as bigint),"
          + " c.ended_reason, c.superseded_by";

  @PersistenceContext private EntityManager entities;
  @Inject private Programmes programmes;

  long nextId() {
    return ((Number)
            entities
                .createNativeQuery("select nextval('certificate.certificate_id')")
                .getSingleResult())
        .longValue();
  }

  /** Whether it is a new one; not when the application has a living certificate already. */
  boolean add(long id, String number, String code, NewCertificate made) {
    return entities
            .createNativeQuery(
                "insert into certificate.certificate (id, number, code, application_number,"
                    + " service_code, department, programme_version, template, holder_name,"
                    + " wording, inputs, officer_user, officer_name, authority_id, decided_on,"
                    + " valid_until, needs_sheet) values (?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " cast(? as jsonb), cast(? as jsonb), ?, ?, cast(nullif(?, '') as bigint),"
                    + " cast(? as date), cast(nullif(?, '') as date), ?) on conflict do nothing")
            .setParameter(1, id)
            .setParameter(2, number)
            .setParameter(3, code)
            .setParameter(4, made.application())
            .setParameter(5, made.service())
            .setParameter(6, made.department())
            .setParameter(7, made.programmeVersion())
            .setParameter(8, made.template())
            .setParameter(9, made.holder())
            .setParameter(10, written(made.text()))
            .setParameter(11, made.inputs())
            .setParameter(12, made.officerUser())
            .setParameter(13, made.officer())
            .setParameter(14, made.authority() == null ? "" : made.authority().toString())
            .setParameter(15, made.decidedOn().toString())
            .setParameter(16, made.validUntil() == null ? "" : made.validUntil().toString())
            .setParameter(17, made.needsSheet())
            .executeUpdate()
        == 1;
  }

  Optional<CertificateRow> find(String number) {
    return first(
        entities
            .createNativeQuery(
                "select " + COLUMNS + " from certificate.certificate c where c.number = ?")
            .setParameter(1, number));
  }

  /** Whether the application was filed for whoever has that mobile. */
  boolean isFiledBy(String mobile, String application) {
    return (Boolean)
        entities
            .createNativeQuery(
                "select exists (select 1 from application.service_application"
                    + " where number = ? and mobile = ?)")
            .setParameter(1, application)
            .setParameter(2, mobile)
            .getSingleResult();
  }

  /** Whether the application lies in that area. */
  boolean isFiledIn(String area, String application) {
    return (Boolean)
        entities
            .createNativeQuery(
                "select exists (select 1 from application.service_application a"
                    + " join hierarchy.area h on h.id = a.area_id where a.number = ?"
                    + " and strpos(h.path, ?) > 0)")
            .setParameter(1, application)
            .setParameter(2, "/" + area + "/")
            .getSingleResult();
  }

  /** The youngest of an application, living or ended. */
  Optional<CertificateRow> findByApplication(String application) {
    return first(
        entities
            .createNativeQuery(
                "select "
                    + COLUMNS
                    + " from certificate.certificate c where c.application_number = ?"
                    + " order by c.id desc limit 1")
            .setParameter(1, application));
  }

  /** One more than asked for, newest first: those that an officer reaches, all where none asks. */
  List<CertificateRow> list(CertificateQuery query, Posting officer) {
    StringBuilder where = new StringBuilder("c.id < ?");
    List<Object> values = new ArrayList<>();
    values.add(query.cursor().isEmpty() ? Long.MAX_VALUE : Long.parseLong(query.cursor()));
    if (officer != null) {
      where.append(" and c.department = ?");
      values.add(officer.department());
    }
    if (officer != null && !officer.isWhole()) {
      where.append(
          " and exists (select 1 from application.service_application a join hierarchy.area h"
              + " on h.id = a.area_id where a.number = c.application_number"
              + " and strpos(h.path, ?) > 0)");
      values.add("/" + officer.area() + "/");
    }
    if (!query.status().isEmpty()) {
      where.append(" and c.state = ?");
      values.add(query.status());
    }
    if (!query.number().isEmpty()) {
      where.append(" and (c.number = ? or c.application_number = ?)");
      values.add(query.number().toUpperCase(Locale.ROOT));
      values.add(query.number().toUpperCase(Locale.ROOT));
    }
    Query found =
        entities
            .createNativeQuery(
                "select "
                    + COLUMNS
                    + " from certificate.certificate c where "
                    + where
                    + " order by c.id desc")
            .setMaxResults(query.limit() + 1);
    for (int i = 0; i < values.size(); i++) {
      found.setParameter(i + 1, values.get(i));
    }
    List<?> rows = found.getResultList();
    return rows.stream().map(row -> row((Object[]) row)).toList();
  }

  /** Those in force or waiting for their paper, of applications filed for that mobile. */
  List<CertificateRow> listFiledBy(String mobile, List<String> applications) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select "
                    + COLUMNS
                    + " from certificate.certificate c join application.service_application a"
                    + " on a.number = c.application_number where a.mobile = ? and"
                    + " c.application_number = any (string_to_array(?, ','))"
                    + " and c.state in ('to-sign', 'issued')")
            .setParameter(1, mobile)
            .setParameter(2, String.join(",", applications))
            .getResultList();
    return rows.stream().map(row -> row((Object[]) row)).toList();
  }

  /** The code alone, so that a wrong one costs as long as a right one. */
  Optional<String> findCode(String number) {
    List<?> rows =
        entities
            .createNativeQuery("select code from certificate.certificate where number = ?")
            .setParameter(1, number)
            .getResultList();
    return rows.stream().map(String.class::cast).findFirst();
  }

  /**
   * Those that wait for their paper, lent to this server for that long: another server passes by a
   * row that is locked, and by one that is lent.
   */
  List<CertificateRow> claim(int most, int seconds) {
    List<?> rows =
        entities
            .createNativeQuery(
                "update certificate.certificate c set attempts = c.attempts + 1, next_try_at ="
                    + " clock_timestamp() + make_interval(secs => ?) where c.id in (select id from"
                    + " certificate.certificate where state = 'to-sign' and next_try_at <="
                    + " clock_timestamp() order by next_try_at limit ? for update skip locked)"
                    + " returning "
                    + COLUMNS)
            .setParameter(1, seconds)
            .setParameter(2, most)
            .getResultList();
    return rows.stream().map(row -> row((Object[]) row)).toList();
  }

  /** Keeps the paper, unless the certificate has ended or got its paper in the meantime. */
  boolean issue(long id, byte[] content, String sha256) {
    boolean isFirst =
        entities
                .createNativeQuery(
                    "update certificate.certificate set state = 'issued', next_try_at = null,"
                        + " signed_at = clock_timestamp() where id = ? and state = 'to-sign'")
                .setParameter(1, id)
                .executeUpdate()
            == 1;
    if (isFirst) {
      entities
          .createNativeQuery(
              "insert into certificate.document (certificate_id, content, sha256)"
                  + " values (?, ?, ?)")
          .setParameter(1, id)
          .setParameter(2, content)
          .setParameter(3, sha256)
          .executeUpdate();
    }
    return isFirst;
  }

  byte[] content(long id) {
    return (byte[])
        entities
            .createNativeQuery("select content from certificate.document where certificate_id = ?")
            .setParameter(1, id)
            .getSingleResult();
  }

  /** The number of the copy that is printed now, from 1; none unless the certificate is issued. */
  Optional<Integer> countCopy(long id) {
    List<?> rows =
        entities
            .createNativeQuery(
                "update certificate.certificate set copies = copies + 1 where id = ? and state ="
                    + " 'issued' returning copies")
            .setParameter(1, id)
            .getResultList();
    return rows.stream().map(copy -> ((Number) copy).intValue()).findFirst();
  }

  /**
   * How a certificate ends.
   *
   * @param by user name of who ends it
   * @param reason why
   * @param supersededBy number of the corrected one, or empty
   */
  record Ending(String by, String reason, String supersededBy) {}

  /** Whether this call ended it; not when somebody else was first. */
  boolean end(CertificateRow row, Ending ending) {
    return entities
            .createNativeQuery(
                "update certificate.certificate set state = case when ? = '' then 'revoked' else"
                    + " 'superseded' end, superseded_by = nullif(?, ''), next_try_at = null,"
                    + " ended_at = clock_timestamp(), ended_by = ?, ended_reason = ? where id = ?"
                    + " and state in ('to-sign', 'issued')")
            .setParameter(1, ending.supersededBy())
            .setParameter(2, ending.supersededBy())
            .setParameter(3, ending.by())
            .setParameter(4, ending.reason())
            .setParameter(5, row.id())
            .executeUpdate()
        == 1;
  }

  private Optional<CertificateRow> first(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> row((Object[]) row)).findFirst();
  }

  private CertificateRow row(Object[] row) {
    ZoneId zone = programmes.current().zone();
    return new CertificateRow(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        read((String) row[6]),
        (String) row[7],
        (String) row[8],
        (String) row[9],
        LocalDate.parse((String) row[10]),
        row[11] == null ? null : LocalDate.parse((String) row[11]),
        (Boolean) row[12],
        (String) row[13],
        CertificateState.of((String) row[14]),
        ((Number) row[15]).intValue(),
        row[16] == null
            ? null
            : Instant.ofEpochMilli(((Number) row[16]).longValue()).atZone(zone).toOffsetDateTime(),
        (String) row[17],
        (String) row[18]);
  }

  private static String written(CertificateText text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what a certificate says can be written", e);
    }
  }

  private static CertificateText read(String text) {
    try {
      return JSON.readValue(text, CertificateText.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what a certificate says can be read", e);
    }
  }
}
