package org.jansetu.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jansetu.tenancy.Caller;

/** What somebody wanted and what was done about it. */
@Dependent
class InteractionRepository {

  private static final String SELECT =
      "select i.id, cast(extract(epoch from i.at) * 1000 as bigint), i.username, i.direction,"
          + " i.kind, i.article_code, i.token, i.note, i.closed, i.body_sha256"
          + " from contact.interaction i ";

  @PersistenceContext private EntityManager entities;

  /** What is kept; texts that are null are not. */
  record Fresh(
      Long call,
      String direction,
      String caller,
      String kind,
      String article,
      String token,
      String note,
      boolean closed,
      String key,
      String sha256) {}

  /** An interaction with the fingerprint of the request that made it. */
  record Kept(InteractionCard card, String sha256) {}

  /** Whether the key was free. */
  boolean insert(Fresh fresh, Caller by) {
    return entities
            .createNativeQuery(
                "insert into contact.interaction (user_id, username, call_id, direction, caller,"
                    + " kind, article_code, token, note, closed, idempotency_key, body_sha256)"
                    + " values (?, ?, nullif(cast(? as bigint), 0), ?, nullif(?, ''), ?,"
                    + " nullif(?, ''), nullif(?, ''), nullif(?, ''), ?, ?, ?)"
                    + " on conflict do nothing")
            .setParameter(1, by.user())
            .setParameter(2, by.username())
            .setParameter(3, fresh.call() == null ? 0L : fresh.call())
            .setParameter(4, fresh.direction())
            .setParameter(5, plain(fresh.caller()))
            .setParameter(6, fresh.kind())
            .setParameter(7, plain(fresh.article()))
            .setParameter(8, plain(fresh.token()))
            .setParameter(9, plain(fresh.note()))
            .setParameter(10, fresh.closed())
            .setParameter(11, fresh.key())
            .setParameter(12, fresh.sha256())
            .executeUpdate()
        == 1;
  }

  private static String plain(String text) {
    return text == null ? "" : text;
  }

  Optional<Kept> findByKey(long user, String key, ZoneId zone) {
    List<?> found =
        entities
            .createNativeQuery(SELECT + "where i.user_id = ? and i.idempotency_key = ?")
            .setParameter(1, user)
            .setParameter(2, key)
            .getResultList();
    return found.stream().map(Object[].class::cast).map(i -> kept(i, zone)).findFirst();
  }

  List<InteractionCard> ofCaller(String caller, int most, ZoneId zone) {
    List<?> found =
        entities
            .createNativeQuery(SELECT + "where i.caller = ? order by i.at desc, i.id desc limit ?")
            .setParameter(1, caller)
            .setParameter(2, most)
            .getResultList();
    return found.stream().map(Object[].class::cast).map(i -> kept(i, zone).card()).toList();
  }

  private static Kept kept(Object[] i, ZoneId zone) {
    return new Kept(
        new InteractionCard(
            ((Number) i[0]).longValue(),
            CallRow.at(CallRow.instant(i[1]), zone),
            (String) i[2],
            (String) i[3],
            (String) i[4],
            (String) i[5],
            (String) i[6],
            (String) i[7],
            (Boolean) i[8]),
        (String) i[9]);
  }
}
