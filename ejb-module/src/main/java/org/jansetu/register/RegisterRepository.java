package org.jansetu.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads, their lines and the words of their names. */
@Dependent
class RegisterRepository {

  /** A load that has stood still so long was cut off with its server. */
  private static final String CUT_OFF = "interval '6 hours'";

  private static final int SWEPT_AT_ONCE = 20_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  @PersistenceContext private EntityManager entities;

  /** The load in force. */
  record Current(long id, LocalDate asOf, int entries) {}

  /** The new load, or empty while another one is on its way. */
  Optional<Long> begin(RegisterLoad load, long user) {
    entities
        .createNativeQuery(
            "update register.load set state = 'broken', ended_at = clock_timestamp()"
                + " where register = ? and state = 'loading' and begun_at < now() - "
                + CUT_OFF)
        .setParameter(1, load.register())
        .executeUpdate();
    List<?> made =
        entities
            .createNativeQuery(
                "insert into register.load (id, register, as_of, state, begun_by)"
                    + " values (nextval('register.load_id'), ?, cast(? as date), 'loading', ?)"
                    + " on conflict do nothing returning id")
            .setParameter(1, load.register())
            .setParameter(2, load.asOf().toString())
            .setParameter(3, user)
            .getResultList();
    return made.stream().map(id -> ((Number) id).longValue()).findFirst();
  }

  void add(long load, List<RegisterFile.Line> lines) {
    ArrayNode rows = JSON.createArrayNode();
    for (RegisterFile.Line line : lines) {
      ObjectNode row = rows.addObject();
      row.put("line", line.number()).put("key", line.key()).put("spoken", line.spoken());
      line.of().forEach(row.putObject("fields")::put);
      line.words().forEach(row.putArray("words")::add);
    }
    String json = rows.toString();
    entities
        .createNativeQuery(
            "insert into register.entry (load_id, line, key, spoken, fields)"
                + " select ?, r.line, r.key, r.spoken, r.fields from jsonb_to_recordset("
                + "cast(? as jsonb)) as r(line integer, key text, spoken text, fields jsonb)")
        .setParameter(1, load)
        .setParameter(2, json)
        .executeUpdate();
    entities
        .createNativeQuery(
            "insert into register.entry_word (load_id, word, line)"
                + " select ?, w.word, r.line from jsonb_to_recordset(cast(? as jsonb))"
                + " as r(line integer, words jsonb)"
                + " cross join jsonb_array_elements_text(r.words) as w(word)")
        .setParameter(1, load)
        .setParameter(2, json)
        .executeUpdate();
  }

  void finish(long load, LoadedRegister loaded) {
    entities
        .createNativeQuery(
            "update register.load set state = 'replaced' where register = ? and state = 'current'")
        .setParameter(1, loaded.register())
        .executeUpdate();
    entities
        .createNativeQuery(
            "update register.load set state = 'current', entries = ?, sha256 = ?,"
                + " ended_at = clock_timestamp() where id = ? and state = 'loading'")
        .setParameter(1, loaded.entries())
        .setParameter(2, loaded.sha256())
        .setParameter(3, load)
        .executeUpdate();
  }

  void giveUp(long load) {
    entities
        .createNativeQuery(
            "update register.load set state = 'broken', ended_at = clock_timestamp()"
                + " where id = ? and state = 'loading'")
        .setParameter(1, load)
        .executeUpdate();
  }

  boolean sweep(String register) {
    int gone = 0;
    for (String table : List.of("entry_word", "entry")) {
      gone +=
          entities
              .createNativeQuery(
                  "delete from register."
                      + table
                      + " where ctid = any (array(select e.ctid from register."
                      + table
                      + " e join register.load l on l.id = e.load_id"
                      + " and l.tenant_id = e.tenant_id where l.register = ?"
                      + " and l.state in ('replaced', 'broken') limit "
                      + SWEPT_AT_ONCE
                      + "))")
              .setParameter(1, register)
              .executeUpdate();
    }
    return gone > 0;
  }

  /** The loads in force, by register. */
  Map<String, Current> current() {
    Map<String, Current> all = new HashMap<>();
    for (Object row :
        entities
            .createNativeQuery(
                "select register, id, cast(as_of as text), entries from register.load"
                    + " where state = 'current'")
            .getResultList()) {
      Object[] columns = (Object[]) row;
      all.put(
          (String) columns[0],
          new Current(
              ((Number) columns[1]).longValue(),
              LocalDate.parse((String) columns[2]),
              ((Number) columns[3]).intValue()));
    }
    return all;
  }

  /** The lines of that key. */
  List<RegisterEntry> find(RegisterDefinition register, Current load, String key, int most) {
    Query query =
        entities
            .createNativeQuery(
                "select line, key, cast(fields as text) from register.entry"
                    + " where load_id = ? and key = ? order by line limit ?")
            .setParameter(1, load.id())
            .setParameter(2, key)
            .setParameter(3, most);
    return entries(register, load, query);
  }

  /** Lines whose name sounds the same. */
  List<RegisterEntry> spoken(
      RegisterDefinition register, Current load, NameQuery wanted, String spoken) {
    Query query =
        entities
            .createNativeQuery(
                "select line, key, cast(fields as text) from register.entry"
                    + " where load_id = ? and spoken = ? and fields @> cast(? as jsonb)"
                    + " order by line limit ?")
            .setParameter(1, load.id())
            .setParameter(2, spoken)
            .setParameter(3, json(wanted.where()))
            .setParameter(4, wanted.limit());
    return entries(register, load, query);
  }

  /**
   * Lines that share words with the name: all words but one of the most telling. A word that half
   * of the state bears is met last, and never more than {@code most} lines of it.
   */
  List<RegisterEntry> sharing(
      RegisterDefinition register, Current load, NameQuery wanted, List<String> words, int most) {
    Query query =
        entities
            .createNativeQuery(
                "select e.line, e.key, cast(e.fields as text) from (select w.line from ("
                    + "select f.word, f.line from unnest(cast(? as text[])) as t(word)"
                    + " cross join lateral (select x.word, x.line from register.entry_word x"
                    + " where x.load_id = ? and x.word = t.word order by x.line limit ?) f) w"
                    + " group by w.line order by count(*) desc, w.line limit ?) s"
                    + " join register.entry e on e.load_id = ? and e.line = s.line"
                    + " where e.fields @> cast(? as jsonb)")
            .setParameter(1, "{" + String.join(",", words) + "}")
            .setParameter(2, load.id())
            .setParameter(3, most)
            .setParameter(4, most)
            .setParameter(5, load.id())
            .setParameter(6, json(wanted.where()));
    return entries(register, load, query);
  }

  private static List<RegisterEntry> entries(
      RegisterDefinition register, Current load, Query query) {
    List<RegisterEntry> found = new ArrayList<>();
    for (Object row : query.getResultList()) {
      Object[] columns = (Object[]) row;
      found.add(
          new RegisterEntry(
              register.code(),
              load.asOf(),
              (String) columns[1],
              ((Number) columns[0]).intValue(),
              fields(register, (String) columns[2]),
              100));
    }
    return found;
  }

  private static Map<String, String> fields(RegisterDefinition register, String json) {
    try {
      var read = JSON.readTree(json);
      Map<String, String> fields = new LinkedHashMap<>();
      register.columns().keySet().forEach(c -> fields.put(c, read.path(c).asText()));
      return fields;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL gave what is no JSON", e);
    }
  }

  private static String json(Map<String, String> fields) {
    ObjectNode node = JSON.createObjectNode();
    fields.forEach(node::put);
    return node.toString();
  }
}
