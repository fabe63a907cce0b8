package org.jansetu.selfservice;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Drafts and their moves. */
@Dependent
class DraftRepository {

  private static final String SELECT = "select " + DraftRow.COLUMNS + " from selfservice.draft ";

  @PersistenceContext private EntityManager entities;

  /** A draft that is begun; key and fingerprint are null unless it is to be filed at once. */
  record Fresh(
      long user, String mobile, String key, String sha256, String language, DraftContent content) {}

  /** The id of the new draft; empty when the key stands for one already. */
  Optional<String> insert(Fresh fresh) {
    List<?> made =
        entities
            .createNativeQuery(
                "insert into selfservice.draft (user_id, mobile, idempotency_key, body_sha256,"
                    + " service_code, inputs, applicant_name, documents, language)"
                    + " values (?, ?, nullif(?, ''), nullif(?, ''), ?, cast(? as jsonb), ?,"
                    + " cast(? as jsonb), ?) on conflict do nothing returning id")
            .setParameter(1, fresh.user())
            .setParameter(2, fresh.mobile())
            .setParameter(3, fresh.key() == null ? "" : fresh.key())
            .setParameter(4, fresh.sha256() == null ? "" : fresh.sha256())
            .setParameter(5, fresh.content().service())
            .setParameter(6, fresh.content().inputs().toString())
            .setParameter(7, fresh.content().applicantName())
            .setParameter(8, DraftRow.write(fresh.content().documents()))
            .setParameter(9, fresh.language())
            .getResultList();
    return made.stream().map(String.class::cast).findFirst();
  }

  long countOpen(long user) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from selfservice.draft where user_id = ? and state = 'open'")
                .setParameter(1, user)
                .getSingleResult())
        .longValue();
  }

  Optional<DraftRow> find(String id) {
    return rows(entities.createNativeQuery(SELECT + "where id = ?").setParameter(1, id)).stream()
        .findFirst();
  }

  Optional<DraftRow> findByKey(long user, String key) {
    return rows(
            entities
                .createNativeQuery(SELECT + "where user_id = ? and idempotency_key = ?")
                .setParameter(1, user)
                .setParameter(2, key))
        .stream()
        .findFirst();
  }

  /** The newest drafts of a person that are not filed. */
  List<DraftRow> list(long user, int most) {
    return rows(
        entities
            .createNativeQuery(
                SELECT + "where user_id = ? and state <> 'filed' order by updated_at desc limit ?")
            .setParameter(1, user)
            .setParameter(2, most));
  }

  /** Whether it was open and now says something else. */
  boolean update(String id, DraftContent content, String language) {
    return entities
            .createNativeQuery(
                "update selfservice.draft set service_code = ?, inputs = cast(? as jsonb),"
                    + " applicant_name = ?, documents = cast(? as jsonb), language = ?,"
                    + " updated_at = clock_timestamp() where id = ? and state = 'open'")
            .setParameter(1, content.service())
            .setParameter(2, content.inputs().toString())
            .setParameter(3, content.applicantName())
            .setParameter(4, DraftRow.write(content.documents()))
            .setParameter(5, language)
            .setParameter(6, id)
            .executeUpdate()
        == 1;
  }

  /** Whether it was open and is now being paid for, at that price. */
  boolean close(String id, long totalPaise) {
    return entities
            .createNativeQuery(
                "update selfservice.draft set state = 'paying', total_paise = ?,"
                    + " order_number = null, updated_at = clock_timestamp()"
                    + " where id = ? and state = 'open'")
            .setParameter(1, totalPaise)
            .setParameter(2, id)
            .executeUpdate()
        == 1;
  }

  /** Writes down by which payment it is paid. */
  void order(String id, String order) {
    entities
        .createNativeQuery(
            "update selfservice.draft set order_number = ? where id = ? and state = 'paying'")
        .setParameter(1, order)
        .setParameter(2, id)
        .executeUpdate();
  }

  /** Opens it again after the payment came to nothing. */
  void reopen(String id, String order) {
    entities
        .createNativeQuery(
            "update selfservice.draft set state = 'open', order_number = null"
                + " where id = ? and state = 'paying'"
                + " and coalesce(order_number, '') = ?")
        .setParameter(1, id)
        .setParameter(2, order == null ? "" : order)
        .executeUpdate();
  }

  void filed(String id, String application) {
    entities
        .createNativeQuery(
            "update selfservice.draft set state = 'filed', application_number = ?,"
                + " updated_at = clock_timestamp() where id = ? and state = 'paying'")
        .setParameter(1, application)
        .setParameter(2, id)
        .executeUpdate();
  }

  boolean discard(String id) {
    return entities
            .createNativeQuery("delete from selfservice.draft where id = ? and state = 'open'")
            .setParameter(1, id)
            .executeUpdate()
        == 1;
  }

  /** Forgets what nobody has touched for 30 days. */
  int forgetOld() {
    return entities
        .createNativeQuery(
            "delete from selfservice.draft where state = 'open'"
                + " and updated_at < now() - interval '30 days'")
        .executeUpdate();
  }

  private static List<DraftRow> rows(jakarta.persistence.Query query) {
    List<?> found = query.getResultList();
    return found.stream().map(row -> DraftRow.of((Object[]) row)).toList();
  }
}
