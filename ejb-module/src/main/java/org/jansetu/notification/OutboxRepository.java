package org.jansetu.notification;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;

@Dependent
class OutboxRepository {

  private static final int LOAN_SECONDS = 300;

  /** Digits are what is secret in a code; the sentence around it is not. */
  private static final String BLOT =
      "body = case when secret then regexp_replace(body, '[0-9]', '•', 'g') else body end";

  @PersistenceContext private EntityManager entities;

  /** In their order; nothing of a message that was handed in before. */
  void insert(List<Draft> drafts) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    drafts.forEach(draft -> write(draft, rows.addObject()));
    entities
        .createNativeQuery(
            "insert into notification.message (channel, recipient, template, language, dlt_id,"
                + " subject, body, secret, urgent, dedupe_key, state, reason, expires_at, ended_at)"
                + " select channel, recipient, template, language, nullif(dlt_id, ''), subject,"
                + " body, secret, urgent, dedupe_key, state, nullif(reason, ''), case when minutes"
                + " > 0 then clock_timestamp() + make_interval(mins => minutes) end, case when"
                + " state = 'suppressed' then clock_timestamp() end"
                + " from jsonb_to_recordset(cast(? as jsonb)) as m(channel text, recipient text,"
                + " template text, language text, dlt_id text, subject text, body text,"
                + " secret boolean, urgent boolean, dedupe_key text, state text, reason text,"
                + " minutes integer) on conflict (tenant_id, channel, dedupe_key) do nothing")
        .setParameter(1, rows.toString())
        .executeUpdate();
  }

  private static void write(Draft draft, ObjectNode row) {
    row.put("channel", draft.message().channel().code());
    row.put("recipient", draft.to());
    row.put("template", draft.message().template());
    row.put("language", draft.language());
    row.put("dlt_id", draft.dltId());
    row.put("subject", draft.subject());
    row.put("body", draft.text());
    row.put("secret", draft.isSecret());
    row.put("urgent", draft.isUrgent());
    row.put("dedupe_key", draft.message().dedupeKey());
    row.put("state", draft.state().code());
    row.put("reason", draft.reason());
    row.put("minutes", draft.validMinutes());
  }

  /** Due messages, lent to this server; another one passes by a row that is locked or lent. */
  List<Letter> claim(Channel channel, boolean urgentOnly, int most) {
    List<?> rows =
        entities
            .createNativeQuery(
                "update notification.message set due_at = now() + make_interval(secs => ?)"
                    + " where id in (select id from notification.message where state = 'queued'"
                    + " and channel = ? and due_at <= now()"
                    + (urgentOnly ? " and urgent" : "")
                    + " order by due_at limit ? for update skip locked)"
                    + " returning tenant_id, id, channel, recipient, coalesce(dlt_id, ''), subject,"
                    + " body, attempts, coalesce(expires_at <= now(), false),"
                    + " coalesce(cast(extract(epoch from expires_at - now()) as integer), 0),"
                    + " dedupe_key")
            .setParameter(1, LOAN_SECONDS)
            .setParameter(2, channel.code())
            .setParameter(3, most)
            .getResultList();
    List<Letter> letters = new ArrayList<>();
    rows.forEach(row -> letters.add(letter((Object[]) row)));
    letters.sort(java.util.Comparator.comparingLong(Letter::id));
    return letters;
  }

  void sent(Letter letter, String gatewayId) {
    entities
        .createNativeQuery(
            "update notification.message set state = 'sent', reason = null, gateway_id ="
                + " nullif(?, ''), attempts = attempts + 1, sent_at = clock_timestamp(), "
                + BLOT
                + " where id = ? and state = 'queued'")
        .setParameter(1, gatewayId == null ? "" : gatewayId)
        .setParameter(2, letter.id())
        .executeUpdate();
  }

  void fail(Letter letter, String reason) {
    entities
        .createNativeQuery(
            "update notification.message set state = 'failed', reason = ?, attempts = attempts + 1,"
                + " ended_at = clock_timestamp(), "
                + BLOT
                + " where id = ? and state = 'queued'")
        .setParameter(1, reason)
        .setParameter(2, letter.id())
        .executeUpdate();
  }

  void later(Letter letter, String reason, int seconds) {
    entities
        .createNativeQuery(
            "update notification.message set reason = ?, attempts = attempts + 1, due_at ="
                + " clock_timestamp() + make_interval(secs => ?) where id = ? and state = 'queued'")
        .setParameter(1, reason)
        .setParameter(2, seconds)
        .setParameter(3, letter.id())
        .executeUpdate();
  }

  /** Gives back what was lent and not handed over. */
  void giveBack(List<Letter> letters, int seconds) {
    for (Letter letter : letters) {
      entities
          .createNativeQuery(
              "update notification.message set due_at = clock_timestamp() + make_interval(secs =>"
                  + " ?) where id = ? and state = 'queued'")
          .setParameter(1, seconds)
          .setParameter(2, letter.id())
          .executeUpdate();
    }
  }

  void attempt(long message, String outcome, String reason) {
    entities
        .createNativeQuery(
            "insert into notification.attempt (message_id, outcome, reason)"
                + " values (?, ?, nullif(?, ''))")
        .setParameter(1, message)
        .setParameter(2, outcome)
        .setParameter(3, reason == null ? "" : reason)
        .executeUpdate();
  }

  /** Whether the message is one of the bound programme's; a second receipt changes nothing. */
  boolean receipt(Receipt receipt) {
    List<?> moved =
        entities
            .createNativeQuery(
                "update notification.message set state = ?, reason = nullif(?, ''), ended_at ="
                    + " clock_timestamp() where gateway_id = ? and state = 'sent' returning id")
            .setParameter(1, receipt.isDelivered() ? "delivered" : "failed")
            .setParameter(2, receipt.reason() == null ? "" : receipt.reason())
            .setParameter(3, receipt.gatewayId())
            .getResultList();
    for (Object id : moved) {
      attempt(
          ((Number) id).longValue(),
          receipt.isDelivered() ? "delivered" : "failed",
          receipt.reason());
    }
    return !moved.isEmpty()
        || !entities
            .createNativeQuery("select 1 from notification.message where gateway_id = ? limit 1")
            .setParameter(1, receipt.gatewayId())
            .getResultList()
            .isEmpty();
  }

  /** Newest first; the cursor is the number of the last message of the page before. */
  Page<MessageCard> list(String cursor, int limit, ZoneId zone) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select id, channel, recipient, template, subject, body, state, reason,"
                    + " cast(extract(epoch from created_at) * 1000 as bigint)"
                    + " from notification.message where id < ? order by id desc limit ?")
            .setParameter(1, cursor == null ? Long.MAX_VALUE : number(cursor))
            .setParameter(2, limit + 1)
            .getResultList();
    List<MessageCard> cards =
        rows.stream().limit(limit).map(row -> card((Object[]) row, zone)).toList();
    boolean more = rows.size() > limit;
    return new Page<>(cards, more ? Long.toString(cards.get(cards.size() - 1).id()) : null);
  }

  private static long number(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw InvalidInput.of("/cursor", "wrong-type", "");
    }
  }

  private static Letter letter(Object[] row) {
    String dltId = (String) row[4];
    return new Letter(
        ((Number) row[0]).shortValue(),
        ((Number) row[1]).longValue(),
        Channel.find((String) row[2]).orElseThrow(),
        (String) row[3],
        dltId.isEmpty() ? null : dltId,
        (String) row[5],
        (String) row[6],
        ((Number) row[7]).intValue(),
        (Boolean) row[8],
        ((Number) row[9]).intValue(),
        (String) row[10],
        List.of());
  }

  private static MessageCard card(Object[] row, ZoneId zone) {
    return new MessageCard(
        ((Number) row[0]).longValue(),
        Channel.find((String) row[1]).orElseThrow(),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        MessageState.of((String) row[6]),
        (String) row[7],
        Instant.ofEpochMilli(((Number) row[8]).longValue()).atZone(zone).toOffsetDateTime());
  }
}
