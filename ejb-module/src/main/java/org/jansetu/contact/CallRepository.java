package org.jansetu.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Calls. The clock is the database's, one for all servers. */
@Dependent
class CallRepository {

  @PersistenceContext private EntityManager entities;

  /** A call that begins to ring; empty texts where caller or telephone are not known. */
  record Fresh(String externalId, String direction, String caller, String extension) {}

  /** The number of a call that begins to ring; empty when it is known already. */
  Optional<Long> insert(Fresh fresh) {
    List<?> made =
        entities
            .createNativeQuery(
                "insert into contact.call (external_id, direction, caller, extension, state)"
                    + " values (?, ?, nullif(?, ''), nullif(?, ''), 'ringing')"
                    + " on conflict do nothing returning id")
            .setParameter(1, fresh.externalId())
            .setParameter(2, fresh.direction())
            .setParameter(3, fresh.caller())
            .setParameter(4, fresh.extension())
            .getResultList();
    return made.stream().map(id -> ((Number) id).longValue()).findFirst();
  }

  /** The call of that id at the exchange, locked until the transaction ends. */
  Optional<CallRow> lock(String externalId) {
    return first(
        entities
            .createNativeQuery(CallRow.SELECT + "where c.external_id = ? for update of c")
            .setParameter(1, externalId)
            .getResultList());
  }

  /** The call, locked until the transaction ends. */
  Optional<CallRow> lock(long id) {
    return first(
        entities
            .createNativeQuery(CallRow.SELECT + "where c.id = ? for update of c")
            .setParameter(1, id)
            .getResultList());
  }

  /**
   * The call at somebody's seat: the one being spoken or wrapped up, else the last that rings
   * there; what has rung for minutes the exchange has forgotten to end.
   */
  Optional<CallRow> current(long user) {
    return first(
        entities
            .createNativeQuery(
                CallRow.SELECT
                    + "where c.user_id = ? and (c.state in ('talking', 'wrap-up') or (c.state ="
                    + " 'ringing' and c.rang_at > clock_timestamp() - interval '3 minutes'))"
                    + " order by case c.state when 'talking' then 1 when 'wrap-up' then 2 else 3"
                    + " end, case c.state when 'ringing' then -c.id else c.id end limit 1")
            .setParameter(1, user)
            .getResultList());
  }

  private static Optional<CallRow> first(List<?> found) {
    return CallRow.rows(found).stream().findFirst();
  }

  /** It rings at somebody's seat. */
  void route(long id, String extension, Seated seated) {
    entities
        .createNativeQuery(
            "update contact.call set extension = ?, user_id = ?, username = ? where id = ?")
        .setParameter(1, extension)
        .setParameter(2, seated.user())
        .setParameter(3, seated.username())
        .setParameter(4, id)
        .executeUpdate();
  }

  /** Somebody speaks. */
  void answer(long id, Seated seated) {
    entities
        .createNativeQuery(
            "update contact.call set state = 'talking', answered_at = clock_timestamp(),"
                + " user_id = ?, username = ? where id = ? and state = 'ringing'")
        .setParameter(1, seated.user())
        .setParameter(2, seated.username())
        .setParameter(3, id)
        .executeUpdate();
  }

  /** The line is closed: what was spoken is wrapped up, what only rang is lost. */
  void end(long id) {
    entities
        .createNativeQuery(
            "update contact.call set ended_at = clock_timestamp(), state = case state"
                + " when 'ringing' then 'lost' else 'wrap-up' end"
                + " where id = ? and state in ('ringing', 'talking')")
        .setParameter(1, id)
        .executeUpdate();
  }

  void draft(long id, String sealed) {
    entities
        .createNativeQuery(
            "update contact.call set draft = ? where id = ? and state in ('talking', 'wrap-up')")
        .setParameter(1, sealed)
        .setParameter(2, id)
        .executeUpdate();
  }

  void wrapUp(long id, String code) {
    entities
        .createNativeQuery(
            "update contact.call set state = 'done', wrap_up = ?, wrapped_at = clock_timestamp(),"
                + " ended_at = coalesce(ended_at, clock_timestamp()), draft = null where id = ?")
        .setParameter(1, code)
        .setParameter(2, id)
        .executeUpdate();
  }

  /** How many inbound calls somebody has made within so many days. */
  int countOf(String caller, int days) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from contact.call c where c.caller = ?"
                        + " and c.direction = 'inbound'"
                        + " and c.rang_at > clock_timestamp() - ? * interval '1 day'")
                .setParameter(1, caller)
                .setParameter(2, days)
                .getSingleResult())
        .intValue();
  }
}
