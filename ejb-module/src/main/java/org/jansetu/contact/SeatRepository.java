package org.jansetu.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Seats, and when somebody was at them. */
@Dependent
class SeatRepository {

  private static final String SELECT =
      "select s.username, s.extension, s.state,"
          + " cast(extract(epoch from s.since) * 1000 as bigint) from contact.seat s ";

  @PersistenceContext private EntityManager entities;

  /** Whether the telephone was free, or the caller's own. */
  boolean sit(Seated seated, String extension) {
    List<?> taken =
        entities
            .createNativeQuery(
                "select 1 from contact.seat s where s.extension = ? and s.state <> 'away'"
                    + " and s.user_id <> ?")
            .setParameter(1, extension)
            .setParameter(2, seated.user())
            .getResultList();
    if (!taken.isEmpty()) {
      return false;
    }
    entities
        .createNativeQuery(
            "insert into contact.seat (user_id, username, extension, state)"
                + " values (?, ?, ?, 'ready') on conflict (tenant_id, user_id) do update"
                + " set username = excluded.username, extension = excluded.extension,"
                + " state = case when contact.seat.state = 'away' then 'ready'"
                + " else contact.seat.state end, since = clock_timestamp()")
        .setParameter(1, seated.user())
        .setParameter(2, seated.username())
        .setParameter(3, extension)
        .executeUpdate();
    entities
        .createNativeQuery(
            "insert into contact.sitting (user_id, username) values (?, ?) on conflict do nothing")
        .setParameter(1, seated.user())
        .setParameter(2, seated.username())
        .executeUpdate();
    return true;
  }

  void move(long user, String state) {
    entities
        .createNativeQuery(
            "update contact.seat set state = ?, since = clock_timestamp()"
                + " where user_id = ? and state <> ?")
        .setParameter(1, state)
        .setParameter(2, user)
        .setParameter(3, state)
        .executeUpdate();
  }

  /** Ends the sitting. */
  void leave(long user) {
    move(user, "away");
    entities
        .createNativeQuery(
            "update contact.sitting set until = clock_timestamp()"
                + " where user_id = ? and until is null")
        .setParameter(1, user)
        .executeUpdate();
  }

  Optional<SeatCard> find(long user, ZoneId zone) {
    return cards(
            entities
                .createNativeQuery(SELECT + "where s.user_id = ?")
                .setParameter(1, user)
                .getResultList(),
            zone)
        .stream()
        .findFirst();
  }

  /** Every seat that is taken, by its telephone. */
  List<SeatCard> list(ZoneId zone) {
    return cards(
        entities
            .createNativeQuery(SELECT + "where s.state <> 'away' order by s.extension")
            .getResultList(),
        zone);
  }

  private static List<SeatCard> cards(List<?> rows, ZoneId zone) {
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            s ->
                new SeatCard(
                    (String) s[0],
                    (String) s[1],
                    (String) s[2],
                    CallRow.at(CallRow.instant(s[3]), zone)))
        .toList();
  }

  /** Who sits at that telephone and is not away. */
  Optional<Seated> at(String extension) {
    List<?> found =
        entities
            .createNativeQuery(
                "select s.user_id, s.username from contact.seat s"
                    + " where s.extension = ? and s.state <> 'away'")
            .setParameter(1, extension)
            .getResultList();
    return found.stream()
        .map(Object[].class::cast)
        .map(s -> new Seated(((Number) s[0]).longValue(), (String) s[1]))
        .findFirst();
  }
}
