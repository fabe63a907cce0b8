package org.jansetu.consent;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Consents. The clock is the database's, one for all servers. */
@Dependent
class ConsentRepository {

  private static final String COLUMNS =
      "select c.number, c.service_code, c.applicant_name, c.mobile, c.method, c.language, c.tries,"
          + " (extract(epoch from c.at) * 1000)::bigint,"
          + " (extract(epoch from c.expires_at) * 1000)::bigint,"
          + " c.expires_at < clock_timestamp(), c.given_at is not null, c.used_by"
          + " from consent.consent c where c.kiosk_id = ? and c.number = ?";

  @PersistenceContext private EntityManager entities;

  /**
   * A consent that is asked for.
   *
   * @param sha256 fingerprint of the code; null for a print
   * @param minutes for how long it may be given
   */
  record Asked(
      long id,
      String number,
      long kiosk,
      long operator,
      ConsentRequest request,
      String language,
      String sha256,
      int minutes) {}

  /** The next consent's id. */
  long nextId() {
    return ((Number)
            entities.createNativeQuery("select nextval('consent.consent_id')").getSingleResult())
        .longValue();
  }

  /** Keeps a consent; a printed one needs no code and counts as given when it is handed in. */
  void insert(Asked asked) {
    ConsentRequest request = asked.request();
    entities
        .createNativeQuery(
            "insert into consent.consent (id, number, kiosk_id, operator_id, service_code,"
                + " applicant_name, mobile, method, language, code_sha256, given_at,"
                + " expires_at) values (?, ?, ?, ?, ?, ?, cast(? as text), ?, ?,"
                + " cast(? as text), case when ? then clock_timestamp() end,"
                + " clock_timestamp() + ? * interval '1 minute')")
        .setParameter(1, asked.id())
        .setParameter(2, asked.number())
        .setParameter(3, asked.kiosk())
        .setParameter(4, asked.operator())
        .setParameter(5, request.service())
        .setParameter(6, request.applicantName())
        .setParameter(7, request.mobile())
        .setParameter(8, request.method().code())
        .setParameter(9, asked.language())
        .setParameter(10, asked.sha256())
        .setParameter(11, asked.sha256() == null)
        .setParameter(12, asked.minutes())
        .executeUpdate();
  }

  /** Seconds until the mobile may be sent another code; 0 when it may now. */
  long secondsUntilFree(String mobile, int most) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select ceil(extract(epoch from c.at + interval '1 hour' - clock_timestamp()))"
                    + " from consent.consent c where c.mobile = ? and c.method = 'otp'"
                    + " and c.at > clock_timestamp() - interval '1 hour'"
                    + " order by c.at desc offset ? limit 1")
            .setParameter(1, mobile)
            .setParameter(2, most - 1)
            .getResultList();
    return rows.stream().findFirst().map(seconds -> ((Number) seconds).longValue()).orElse(0L);
  }

  Optional<ConsentRow> find(long kiosk, String number) {
    return row(COLUMNS, kiosk, number);
  }

  /** The consent, locked until the transaction ends. */
  Optional<ConsentRow> lock(long kiosk, String number) {
    return row(COLUMNS + " for update of c", kiosk, number);
  }

  private Optional<ConsentRow> row(String sql, long kiosk, String number) {
    List<?> found =
        entities
            .createNativeQuery(sql)
            .setParameter(1, kiosk)
            .setParameter(2, number)
            .getResultList();
    return found.stream().map(Object[].class::cast).map(ConsentRepository::of).findFirst();
  }

  private static ConsentRow of(Object[] c) {
    return new ConsentRow(
        (String) c[0],
        (String) c[1],
        (String) c[2],
        (String) c[3],
        (String) c[4],
        (String) c[5],
        ((Number) c[6]).intValue(),
        Instant.ofEpochMilli(((Number) c[7]).longValue()),
        Instant.ofEpochMilli(((Number) c[8]).longValue()),
        (Boolean) c[9],
        (Boolean) c[10],
        (String) c[11]);
  }

  /** Counts a try and says whether the code is right; given when it is. */
  boolean attempt(String number, String sha256) {
    return (Boolean)
        entities
            .createNativeQuery(
                "update consent.consent c set tries = c.tries + 1, given_at = case"
                    + " when c.code_sha256 = cast(? as text) then clock_timestamp() end"
                    + " where c.number = ? returning c.given_at is not null")
            .setParameter(1, sha256)
            .setParameter(2, number)
            .getSingleResult();
  }

  void use(String number, String key) {
    entities
        .createNativeQuery("update consent.consent set used_by = ? where number = ?")
        .setParameter(1, key)
        .setParameter(2, number)
        .executeUpdate();
  }

  void free(long kiosk, String key) {
    entities
        .createNativeQuery(
            "update consent.consent set used_by = null where kiosk_id = ? and used_by = ?")
        .setParameter(1, kiosk)
        .setParameter(2, key)
        .executeUpdate();
  }
}
