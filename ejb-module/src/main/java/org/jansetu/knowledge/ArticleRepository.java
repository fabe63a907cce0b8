package org.jansetu.knowledge;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jansetu.shared.SearchKey;

/** Published articles as they are searched. */
@Dependent
class ArticleRepository {

  private static final String WANTED =
      " r.state = 'published' and (? = '' or r.department_code = ?) and (? = '' or r.kind = ?)";

  private static final String LIST =
      "select r.id, r.eligibility, r.kind from knowledge.revision r where"
          + WANTED
          + " order by r.kind desc, r.code limit ?";

  /**
   * An article is found by the words of the query that one of its words equals or begins with, with
   * or without a's; only a word that finds nothing so is taken for a misspelling and compared by
   * trigrams with the distinct words. Those with the most words win, then the more telling ones.
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
          + " select a.ord, w.revision_id,"
          + " cast(w.weight * (case when w.word = a.word then 10 else 8 end) as real) as score"
          + " from asked a join knowledge.word w on w.word >= a.word and w.word < a.word_end"
          + " union all"
          + " select a.ord, w.revision_id,"
          + " cast(w.weight * (case when w.bare = a.bare then 7 else 5 end) as real)"
          + " from asked a join knowledge.word w on w.bare >= a.bare and w.bare < a.bare_end"
          + " where length(a.bare) >= 3),"
          + " vocabulary as materialized (select distinct word from knowledge.word),"
          + " misspelt as ("
          + " select a.ord, w.revision_id,"
          + " cast(w.weight * 5 * public.similarity(w.word, a.word) as real) as score"
          + " from asked a join vocabulary v"
          + " on case when length(v.word) between length(a.word) - 3 and length(a.word) + 5"
          + " then public.similarity(v.word, a.word) >= 0.4 else false end"
          + " join knowledge.word w on w.word = v.word"
          + " where length(a.word) >= 4"
          + " and not exists (select 1 from direct d where d.ord = a.ord)),"
          + " best as (select h.ord, h.revision_id, max(h.score) as score"
          + " from (select * from direct union all select * from misspelt) h"
          + " group by h.ord, h.revision_id),"
          + " ranked as (select revision_id, count(*) as matched, sum(score) as score"
          + " from best group by revision_id),"
          + " found as (select r.id, r.eligibility, r.kind, r.code, k.score, k.matched,"
          + " lower(r.code) = ? as is_code, max(k.matched) over () as most"
          + " from ranked k join knowledge.revision r on r.id = k.revision_id where"
          + WANTED
          + ") select id, eligibility, kind from found where matched = most or is_code"
          + " order by is_code desc, score desc, code limit ?";

  @PersistenceContext private EntityManager entities;

  /** An article that may be shown, with the condition that decides it. */
  record Candidate(long id, String eligibility, String kind) {}

  /** What a list is narrowed by; empty means any. */
  record Wanted(String department, String kind, int limit) {}

  /** What fits the words, best first; everything where there are none. */
  List<Candidate> candidates(List<List<String>> words, String text, Wanted wanted) {
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
      List<String> bare = spellings.stream().map(SearchKey::bare).toList();
      query.setParameter(next++, String.join(" ", ords));
      query.setParameter(next++, String.join(" ", spellings));
      query.setParameter(next++, ends(spellings));
      query.setParameter(next++, String.join(" ", bare));
      query.setParameter(next++, ends(bare));
      query.setParameter(next++, text);
    }
    for (String filter : List.of(wanted.department(), wanted.kind())) {
      query.setParameter(next++, filter);
      query.setParameter(next++, filter);
    }
    query.setParameter(next, wanted.limit());
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(r -> new Candidate(((Number) r[0]).longValue(), (String) r[1], (String) r[2]))
        .toList();
  }

  /** Where the range of each prefix ends: a tilde comes after every letter and digit. */
  private static String ends(List<String> prefixes) {
    return String.join(" ", prefixes.stream().map(prefix -> prefix + "~").toList());
  }

  /** The wordings of these numbers, in no order. */
  List<RevisionRow> load(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    String joined = String.join(" ", ids.stream().map(id -> Long.toString(id)).toList());
    return RevisionRow.rows(
        entities
            .createNativeQuery(
                RevisionRow.SELECT + "where r.id = any (cast(string_to_array(?, ' ') as bigint[]))")
            .setParameter(1, joined)
            .getResultList());
  }

  /** The published wording of that code, if there is one. */
  Optional<RevisionRow> published(String code) {
    return RevisionRow.rows(
            entities
                .createNativeQuery(
                    RevisionRow.SELECT + "where r.code = ? and r.state = 'published'")
                .setParameter(1, code)
                .getResultList())
        .stream()
        .findFirst();
  }

  /** Makes the words of a wording those by which it is found; before, it had none. */
  void index(long id, String words) {
    entities
        .createNativeQuery(
            "insert into knowledge.word (revision_id, word, bare, weight)"
                + " select ?, w.word, w.bare, w.weight"
                + " from jsonb_to_recordset(cast(? as jsonb))"
                + " as w(word text, bare text, weight smallint)")
        .setParameter(1, id)
        .setParameter(2, words)
        .executeUpdate();
  }

  /** Nobody finds these any more: all that are not published. */
  void unindex() {
    entities
        .createNativeQuery(
            "delete from knowledge.word w where not exists (select 1 from knowledge.revision r"
                + " where r.id = w.revision_id and r.state = 'published')")
        .executeUpdate();
  }
}
