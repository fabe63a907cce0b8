package org.jansetu.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.jansetu.shared.SearchKey;

@Dependent
class ServiceRepository {

  /** What every list is narrowed by; each parameter is there twice, and empty means any. */
  private static final String WANTED =
      " s.status <> 'withdrawn'"
          + " and (? = '' or s.category_code = ?)"
          + " and (? = '' or s.department_code = ?)"
          + " and (? = '' or s.kind = ?)"
          + " and (? = '' or s.districts is null or s.districts && string_to_array(?, ' '))";

  private static final String LIST =
      "select s.code from catalogue.service s where"
          + WANTED
          + " order by s.place, s.code limit ? offset ?";

  /**
   * A service is found by the words of the query that one of its words equals or begins with, with
   * or without a's. Only a word of the query that finds nothing so is taken for a misspelling and
   * compared by trigrams, with the distinct words of the basket. The most words win, then the
   * better and the more telling ones; a code that is typed in full comes first.
   */
  private static final String SEARCH =
      "with asked as materialized ("
          + " select cast(t.ord as integer) as ord, t.word collate \"C\" as word,"
          + " t.word_end collate \"C\" as word_end, t.bare collate \"C\" as bare,"
          + " t.bare_end collate \"C\" as bare_end"
          + " from unnest(string_to_array(?, ' '), string_to_array(?, ' '),"
          + " string_to_array(?, ' '), string_to_array(?, ' '), string_to_array(?, ' '))"
          + " as t(ord, word, word_end, bare, bare_end)),"
          + " direct as materialized ("
          + " select a.ord, w.service_id,"
          + " cast(w.weight * (case when w.word = a.word then 10 else 8 end) as real) as score"
          + " from asked a join catalogue.service_word w"
          + " on w.word >= a.word and w.word < a.word_end"
          + " union all"
          + " select a.ord, w.service_id,"
          + " cast(w.weight * (case when w.bare = a.bare then 7 else 5 end) as real)"
          + " from asked a join catalogue.service_word w"
          + " on w.bare >= a.bare and w.bare < a.bare_end"
          + " where length(a.bare) >= 3),"
          + " vocabulary as materialized (select distinct word from catalogue.service_word),"
          + " misspelt as ("
          + " select a.ord, w.service_id,"
          + " cast(w.weight * 5 * public.similarity(w.word, a.word) as real) as score"
          + " from asked a join vocabulary v"
          + " on case when length(v.word) between length(a.word) - 3 and length(a.word) + 5"
          + " then public.similarity(v.word, a.word) >= 0.33 else false end"
          + " join catalogue.service_word w on w.word = v.word"
          + " where length(a.word) >= 4"
          + " and not exists (select 1 from direct d where d.ord = a.ord)),"
          + " best as ("
          + " select h.ord, h.service_id, max(h.score) as score"
          + " from (select * from direct union all select * from misspelt) h"
          + " group by h.ord, h.service_id),"
          + " ranked as ("
          + " select service_id, count(*) as matched, sum(score) as score"
          + " from best group by service_id),"
          + " found as ("
          + " select s.code, s.place, s.illustrative, r.score, r.matched,"
          + " lower(s.code) = ? as is_code, max(r.matched) over () as most"
          + " from ranked r join catalogue.service s on s.id = r.service_id where"
          + WANTED
          + ")"
          + " select code from found where matched = most"
          + " order by is_code desc, score desc, illustrative, place, code limit ? offset ?";

  @PersistenceContext private EntityManager entities;

  /**
   * Codes of services, best first.
   *
   * @param words the words of the query, each in every spelling; empty for all services
   * @param text the query itself in lower case, which may be a code
   */
  List<String> codes(List<List<String>> words, String text, Wanted wanted) {
    Query query = entities.createNativeQuery(words.isEmpty() ? LIST : SEARCH);
    int next = 1;
    if (!words.isEmpty()) {
      List<String> ords = new ArrayList<>();
      List<String> spellings = new ArrayList<>();
      for (int ord = 0; ord < words.size(); ord++) {
        for (String spelling : words.get(ord)) {
          ords.add(Integer.toString(ord));
          spellings.add(spelling);
        }
      }
      query.setParameter(next++, String.join(" ", ords));
      List<String> bare = spellings.stream().map(SearchKey::bare).toList();
      query.setParameter(next++, String.join(" ", spellings));
      query.setParameter(next++, ends(spellings));
      query.setParameter(next++, String.join(" ", bare));
      query.setParameter(next++, ends(bare));
      query.setParameter(next++, text);
    }
    for (String filter : wanted.filters()) {
      query.setParameter(next++, filter);
      query.setParameter(next++, filter);
    }
    query.setParameter(next++, wanted.limit());
    query.setParameter(next, wanted.offset());
    List<?> rows = query.getResultList();
    return rows.stream().map(String.class::cast).toList();
  }

  /**
   * Where the range of each prefix ends: a tilde comes after every letter and digit. Made here,
   * because joining texts is no leakproof operator and would keep the range out of the index.
   */
  private static String ends(List<String> prefixes) {
    return String.join(" ", prefixes.stream().map(prefix -> prefix + "~").toList());
  }

  /**
   * Narrows a list.
   *
   * @param filters category, department, kind, and area codes joined by blanks; empty means any
   * @param limit how many at most
   * @param offset how many to pass over
   */
  record Wanted(List<String> filters, int limit, int offset) {}

  /** Makes these rows the basket; services that are not among them are withdrawn. */
  void replace(int version, JsonNode rows) {
    String json = rows.toString();
    entities
        .createNativeQuery(
            "insert into catalogue.service as s (code, version, place, name_en, name_hi,"
                + " department_code, category_code, kind, status, illustrative, districts)"
                + " select r.code, ?, r.place, r.name_en, r.name_hi, r.department_code,"
                + " r.category_code, r.kind, r.status, r.illustrative, r.districts"
                + " from jsonb_to_recordset(cast(? as jsonb)) as r(code text, place integer,"
                + " name_en text, name_hi text, department_code text, category_code text,"
                + " kind text, status text, illustrative boolean, districts text[])"
                + " on conflict (tenant_id, code) do update set version = excluded.version,"
                + " place = excluded.place, name_en = excluded.name_en,"
                + " name_hi = excluded.name_hi, department_code = excluded.department_code,"
                + " category_code = excluded.category_code, kind = excluded.kind,"
                + " status = excluded.status, illustrative = excluded.illustrative,"
                + " districts = excluded.districts")
        .setParameter(1, version)
        .setParameter(2, json)
        .executeUpdate();
    entities
        .createNativeQuery(
            "update catalogue.service set status = 'withdrawn'"
                + " where version < ? and status <> 'withdrawn'")
        .setParameter(1, version)
        .executeUpdate();
    entities.createNativeQuery("delete from catalogue.service_word").executeUpdate();
    entities
        .createNativeQuery(
            "insert into catalogue.service_word (service_id, word, bare, weight)"
                + " select s.id, w.word, w.bare, w.weight"
                + " from jsonb_to_recordset(cast(? as jsonb)) as r(code text, words jsonb)"
                + " join catalogue.service s on s.code = r.code"
                + " cross join lateral jsonb_to_recordset(r.words)"
                + " as w(word text, bare text, weight smallint)")
        .setParameter(1, json)
        .executeUpdate();
  }
}
