package org.jansetu.access;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;

@Dependent
class UserRepository {

  private static final String USER_COLUMNS = "id, username, password_hash, active, demo";

  @PersistenceContext private EntityManager entities;

  Optional<StoredUser> find(String username) {
    return users(
        entities
            .createNativeQuery(
                "select " + USER_COLUMNS + " from access.app_user where username = ?")
            .setParameter(1, username)
            .getResultList());
  }

  Optional<StoredUser> find(long id) {
    return users(
        entities
            .createNativeQuery("select " + USER_COLUMNS + " from access.app_user where id = ?")
            .setParameter(1, id)
            .getResultList());
  }

  /** The first active user who holds that posting. */
  Optional<StoredUser> findPosted(Posting posting, boolean isDemo) {
    return users(
        entities
            .createNativeQuery(
                "select "
                    + USER_COLUMNS
                    + " from access.app_user u where u.active and (? or not u.demo)"
                    + " and exists (select 1 from access.posting p where p.user_id = u.id"
                    + " and p.role = ? and p.place = ? and p.ended_at is null)"
                    + " order by u.id limit 1")
            .setParameter(1, isDemo)
            .setParameter(2, posting.role().code())
            .setParameter(3, posting.place())
            .getResultList());
  }

  private static Optional<StoredUser> users(List<?> rows) {
    return rows.stream().findFirst().map(row -> user((Object[]) row));
  }

  private static StoredUser user(Object[] columns) {
    return new StoredUser(
        ((Number) columns[0]).longValue(),
        (String) columns[1],
        (String) columns[2],
        (Boolean) columns[3],
        (Boolean) columns[4]);
  }

  /** The user's id, or empty when the name is taken. */
  Optional<Long> insert(String username, String passwordHash, boolean demo) {
    List<?> rows =
        entities
            .createNativeQuery(
                "insert into access.app_user (username, password_hash, demo) values (?, ?, ?)"
                    + " on conflict (tenant_id, username) do nothing returning id")
            .setParameter(1, username)
            .setParameter(2, passwordHash)
            .setParameter(3, demo)
            .getResultList();
    return rows.stream().findFirst().map(id -> ((Number) id).longValue());
  }

  void changePassword(long user, String passwordHash) {
    entities
        .createNativeQuery("update access.app_user set password_hash = ? where id = ?")
        .setParameter(1, passwordHash)
        .setParameter(2, user)
        .executeUpdate();
  }

  /** Keeps where a user is reached; null takes it away. */
  void reachAt(long user, String mobile, String email) {
    entities
        .createNativeQuery("update access.app_user set mobile = ?, email = ? where id = ?")
        .setParameter(1, mobile)
        .setParameter(2, email)
        .setParameter(3, user)
        .executeUpdate();
  }

  /** What a user is called on papers, if it was stated. */
  Optional<LocalText> findFullName(String username) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select name_en, name_hi from access.app_user where username = ?"
                    + " and name_en is not null")
            .setParameter(1, username)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(Object[].class::cast)
        .map(name -> new LocalText((String) name[0], (String) name[1]));
  }

  /** States what a user is called; writes nothing that is so already. */
  void call(long user, LocalText name) {
    entities
        .createNativeQuery(
            "update access.app_user set name_en = ?, name_hi = cast(? as text) where id = ?"
                + " and (name_en, name_hi) is distinct from (?, cast(? as text))")
        .setParameter(1, name.en())
        .setParameter(2, name.hi())
        .setParameter(3, user)
        .setParameter(4, name.en())
        .setParameter(5, name.hi())
        .executeUpdate();
  }

  /**
   * Whoever holds one of these roles on that day and can sign in, by name: of each role those at
   * the first of these places where somebody does.
   */
  List<Users.Contact> contacts(List<String> roles, List<String> places, LocalDate on) {
    String joined = String.join(" ", places);
    List<?> rows =
        entities
            .createNativeQuery(
                "select distinct n.username, n.mobile, n.email from (select u.username, u.mobile,"
                    + " u.email, rank() over (partition by p.role order by"
                    + " array_position(string_to_array(?, ' '), p.place)) as nearness"
                    + " from access.posting p join access.app_user u on u.tenant_id = p.tenant_id"
                    + " and u.id = p.user_id where p.role = any(string_to_array(?, ' '))"
                    + " and p.place = any(string_to_array(?, ' ')) and p.ended_at is null"
                    + " and p.valid_from <= ? and (p.valid_until is null or p.valid_until >= ?)"
                    + " and u.active) n where n.nearness = 1 order by n.username limit 50")
            .setParameter(1, joined)
            .setParameter(2, String.join(" ", roles))
            .setParameter(3, joined)
            .setParameter(4, java.sql.Date.valueOf(on))
            .setParameter(5, java.sql.Date.valueOf(on))
            .getResultList();
    List<Users.Contact> contacts = new ArrayList<>();
    for (Object row : rows) {
      Object[] c = (Object[]) row;
      contacts.add(new Users.Contact((String) c[0], (String) c[1], (String) c[2]));
    }
    return contacts;
  }

  void activate(long user, boolean active) {
    entities
        .createNativeQuery("update access.app_user set active = ? where id = ?")
        .setParameter(1, active)
        .setParameter(2, user)
        .executeUpdate();
  }

  /** What the user holds on that day, in a lasting order. */
  List<Posting> postings(long user, LocalDate on) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select role, place from access.posting where user_id = ? and ended_at is null"
                    + " and valid_from <= ? and (valid_until is null or valid_until >= ?)"
                    + " order by id")
            .setParameter(1, user)
            .setParameter(2, java.sql.Date.valueOf(on))
            .setParameter(3, java.sql.Date.valueOf(on))
            .getResultList();
    List<Posting> postings = new ArrayList<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      Role.find((String) columns[0])
          .ifPresent(role -> postings.add(new Posting(role, (String) columns[1])));
    }
    return postings;
  }

  /** Whether the department of a place is known, and its area where it has one. */
  boolean isPlace(Posting posting) {
    return (Boolean)
        entities
            .createNativeQuery(
                "select exists (select 1 from hierarchy.department where code = ?"
                    + " and not withdrawn) and (? or exists (select 1 from hierarchy.area"
                    + " where code = ? and not withdrawn))")
            .setParameter(1, posting.department())
            .setParameter(2, posting.isWhole())
            .setParameter(3, posting.area())
            .getSingleResult();
  }

  /** Who holds that role at one of these places on that day and may sign in, by their names. */
  SortedMap<String, Long> posted(Role role, List<String> places, LocalDate on) {
    SortedMap<String, Long> found = new TreeMap<>();
    for (Object row :
        entities
            .createNativeQuery(
                "select distinct u.username, u.id from access.posting p join access.app_user u"
                    + " on u.tenant_id = p.tenant_id and u.id = p.user_id"
                    + " where p.role = ? and p.place = any(string_to_array(?, ' '))"
                    + " and p.ended_at is null"
                    + " and p.valid_from <= ? and (p.valid_until is null or p.valid_until >= ?)"
                    + " and u.active order by u.username limit 500")
            .setParameter(1, role.code())
            .setParameter(2, String.join(" ", places))
            .setParameter(3, java.sql.Date.valueOf(on))
            .setParameter(4, java.sql.Date.valueOf(on))
            .getResultList()) {
      Object[] columns = (Object[]) row;
      found.put((String) columns[0], ((Number) columns[1]).longValue());
    }
    return found;
  }

  void post(long user, Posting posting, LocalDate from, LocalDate until) {
    entities
        .createNativeQuery(
            "insert into access.posting (user_id, role, place, valid_from, valid_until)"
                + " values (?, ?, ?, ?, cast(? as date))"
                + " on conflict (tenant_id, user_id, role, place) where ended_at is null"
                + " do nothing")
        .setParameter(1, user)
        .setParameter(2, posting.role().code())
        .setParameter(3, posting.place())
        .setParameter(4, java.sql.Date.valueOf(from))
        .setParameter(5, until == null ? null : until.toString())
        .executeUpdate();
  }

  void endPostings(long user) {
    entities
        .createNativeQuery(
            "update access.posting set ended_at = now() where user_id = ? and ended_at is null")
        .setParameter(1, user)
        .executeUpdate();
  }

  /** Users after that name, with what they hold as {@code role@place}, in the order of names. */
  List<UserCard> list(String after, int most) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select u.username, u.active, u.name_en, u.name_hi, coalesce((select string_agg("
                    + "p.role || '@' || p.place, ' ' order by p.id) from access.posting p"
                    + " where p.tenant_id = u.tenant_id and p.user_id = u.id"
                    + " and p.ended_at is null), '')"
                    + " from access.app_user u where u.username > ? order by u.username limit ?")
            .setParameter(1, after)
            .setParameter(2, most)
            .getResultList();
    List<UserCard> cards = new ArrayList<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      String postings = (String) columns[4];
      cards.add(
          new UserCard(
              (String) columns[0],
              (Boolean) columns[1],
              columns[2] == null ? null : new LocalText((String) columns[2], (String) columns[3]),
              postings.isEmpty() ? List.of() : Arrays.asList(postings.split(" "))));
    }
    return cards;
  }
}
