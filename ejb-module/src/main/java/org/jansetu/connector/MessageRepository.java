package org.jansetu.connector;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jansetu.shared.Page;

/** Only ever adds; the rights of the application's role allow nothing else. */
@Dependent
class MessageRepository {

  private static final String COLUMNS =
      "m.id, m.at, m.exchange, m.biller, m.operation, m.direction, coalesce(m.payment_key, ''),"
          + " coalesce(m.http_status, 0), coalesce(m.fault, ''), m.path, m.digest,"
          + " m.signature_input, m.signature, m.request_signature, m.public_key";

  @PersistenceContext private EntityManager entities;

  void add(LoggedMessage message) {
    entities
        .createNativeQuery(
            "insert into connector.message (exchange, biller, operation, direction, payment_key,"
                + " http_status, fault, path, digest, signature_input, signature,"
                + " request_signature, public_key, body) values (?, ?, ?, ?, nullif(?, ''),"
                + " nullif(?, 0), nullif(?, ''), ?, ?, ?, ?, ?, ?, ?)")
        .setParameter(1, message.exchange())
        .setParameter(2, message.biller())
        .setParameter(3, message.operation())
        .setParameter(4, message.direction())
        .setParameter(5, message.key())
        .setParameter(6, message.status())
        .setParameter(7, message.fault())
        .setParameter(8, message.path())
        .setParameter(9, message.headers().digest())
        .setParameter(10, message.headers().input())
        .setParameter(11, message.headers().signature())
        .setParameter(12, message.requestSignature())
        .setParameter(13, message.publicKey())
        .setParameter(14, message.body().bytes())
        .executeUpdate();
  }

  Optional<LoggedMessage> find(long id) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select " + COLUMNS + ", m.body from connector.message m where m.id = ?")
            .setParameter(1, id)
            .getResultList();
    return rows.stream().map(row -> message((Object[]) row)).findFirst();
  }

  Page<MessageEntry> list(MessageQuery query) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select "
                    + COLUMNS
                    + ", cast('' as bytea) from connector.message m where (? = '' or m.biller = ?)"
                    + " and (? = '' or m.payment_key = ?) and (? = 0 or m.id < ?)"
                    + " order by m.id desc limit ?")
            .setParameter(1, text(query.biller()))
            .setParameter(2, text(query.biller()))
            .setParameter(3, text(query.key()))
            .setParameter(4, text(query.key()))
            .setParameter(5, query.before())
            .setParameter(6, query.before())
            .setParameter(7, query.limit() + 1)
            .getResultList();
    List<MessageEntry> entries = new ArrayList<>();
    for (Object row : rows) {
      entries.add(MessageEntry.of(message((Object[]) row)));
    }
    if (entries.size() <= query.limit()) {
      return new Page<>(entries, null);
    }
    List<MessageEntry> page = entries.subList(0, query.limit());
    return new Page<>(page, Long.toString(page.get(page.size() - 1).id()));
  }

  /** Seals at most so many messages; 0 when there are none or another server is at it. */
  int seal(int most) {
    return ((Number)
            entities
                .createNativeQuery("select connector.seal_messages(?)")
                .setParameter(1, most)
                .getSingleResult())
        .intValue();
  }

  MessageChain verify() {
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(
                    "select sealed, waiting, broken_at from connector.verify_chain()")
                .getSingleResult();
    return new MessageChain(number(row[0]), number(row[1]), number(row[2]));
  }

  private static LoggedMessage message(Object[] row) {
    return new LoggedMessage(
        number(row[0]),
        instant(row[1]),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        ((Number) row[7]).intValue(),
        (String) row[8],
        (String) row[9],
        new HttpSignature.Headers((String) row[10], (String) row[11], (String) row[12]),
        (String) row[13],
        (String) row[14],
        new Content((byte[]) row[15]));
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  private static long number(Object number) {
    return ((Number) number).longValue();
  }

  private static Instant instant(Object at) {
    return at instanceof OffsetDateTime time ? time.toInstant() : ((java.util.Date) at).toInstant();
  }
}
