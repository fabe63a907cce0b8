package org.jansetu.knowledge;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.jansetu.tenancy.Caller;

/** Wordings as their departments write, publish and withdraw them. */
@Dependent
class DeskRepository {

  private static final String LIVE = " r.state in ('draft', 'submitted', 'published')";

  @PersistenceContext private EntityManager entities;

  /** What is being written or published, of one department or of all; what waits comes first. */
  List<RevisionRow> list(String department, int most) {
    return RevisionRow.rows(
        entities
            .createNativeQuery(
                RevisionRow.SELECT
                    + "where"
                    + LIVE
                    + " and (? = '' or r.department_code = ?) order by case r.state"
                    + " when 'submitted' then 1 when 'draft' then 2 else 3 end, r.review_by, r.code"
                    + " limit ?")
            .setParameter(1, department)
            .setParameter(2, department)
            .setParameter(3, most)
            .getResultList());
  }

  Optional<RevisionRow> find(long id) {
    return RevisionRow.rows(
            entities
                .createNativeQuery(RevisionRow.SELECT + "where r.id = ?")
                .setParameter(1, id)
                .getResultList())
        .stream()
        .findFirst();
  }

  /** The wording, locked until the transaction ends. */
  Optional<RevisionRow> lock(long id) {
    return RevisionRow.rows(
            entities
                .createNativeQuery(RevisionRow.SELECT + "where r.id = ? for update of r")
                .setParameter(1, id)
                .getResultList())
        .stream()
        .findFirst();
  }

  /** The department that an article of that code belongs or belonged to. */
  Optional<String> owner(String code) {
    List<?> found =
        entities
            .createNativeQuery(
                "select r.department_code from knowledge.revision r where r.code = ?"
                    + " order by r.id desc limit 1")
            .setParameter(1, code)
            .getResultList();
    return found.stream().map(String.class::cast).findFirst();
  }

  /** The number of a new draft; empty when the article is being worded already. */
  Optional<Long> insert(ArticleDraft draft, Caller by) {
    Query query =
        entities.createNativeQuery(
            "insert into knowledge.revision (kind, title_en, title_hi, body_en, body_hi, keywords,"
                + " eligibility, source, as_of, review_by, drafted_by, drafter, code,"
                + " department_code, origin, state)"
                + " values (?, ?, nullif(?, ''), ?, nullif(?, ''), ?, nullif(?, ''),"
                + " nullif(?, ''), cast(? as date), cast(? as date), ?, ?, ?, ?, 'desk', 'draft')"
                + " on conflict do nothing returning id");
    int next = bind(query, draft, by);
    query.setParameter(next, draft.code());
    query.setParameter(next + 1, draft.department());
    List<?> made = query.getResultList();
    return made.stream().map(id -> ((Number) id).longValue()).findFirst();
  }

  /** Words a draft otherwise. */
  void update(long id, ArticleDraft draft, Caller by) {
    Query query =
        entities.createNativeQuery(
            "update knowledge.revision set kind = ?, title_en = ?, title_hi = nullif(?, ''),"
                + " body_en = ?, body_hi = nullif(?, ''), keywords = ?,"
                + " eligibility = nullif(?, ''), source = nullif(?, ''), as_of = cast(? as date),"
                + " review_by = cast(? as date), drafted_by = ?, drafter = ?,"
                + " drafted_at = clock_timestamp() where id = ? and state = 'draft'");
    int next = bind(query, draft, by);
    query.setParameter(next, id);
    query.executeUpdate();
  }

  private static int bind(Query query, ArticleDraft draft, Caller by) {
    List<String> texts =
        List.of(
            draft.kind(),
            draft.titleEn(),
            plain(draft.titleHi()),
            draft.bodyEn(),
            plain(draft.bodyHi()),
            plain(draft.keywords()),
            plain(draft.eligibility()),
            plain(draft.source()),
            draft.asOf().toString(),
            draft.reviewBy().toString());
    int next = 1;
    for (String text : texts) {
      query.setParameter(next++, text);
    }
    query.setParameter(next++, by.user());
    query.setParameter(next++, by.username());
    return next;
  }

  private static String plain(String text) {
    return text == null ? "" : text.strip();
  }

  /** Moves it; who decides is kept unless nobody does. */
  void move(long id, RevisionState to, Caller by, String remark) {
    entities
        .createNativeQuery(
            "update knowledge.revision set state = ?, decided_by = ?, decider = ?,"
                + " decided_at = clock_timestamp(), remark = nullif(?, '') where id = ?")
        .setParameter(1, to.code())
        .setParameter(2, by.user())
        .setParameter(3, by.username())
        .setParameter(4, plain(remark))
        .setParameter(5, id)
        .executeUpdate();
  }

  void submit(long id) {
    entities
        .createNativeQuery(
            "update knowledge.revision set state = 'submitted', decided_by = null,"
                + " decider = null, decided_at = null, remark = null where id = ?")
        .setParameter(1, id)
        .executeUpdate();
  }

  /** Ends the wording that was published before; whoever decides the next one decides this. */
  void replacePublished(String code, Caller by) {
    entities
        .createNativeQuery(
            "update knowledge.revision set state = 'replaced', decided_by = case"
                + " when drafted_by = ? then decided_by else ? end, decider = case"
                + " when drafted_by = ? then decider else ? end, decided_at = clock_timestamp()"
                + " where code = ? and state = 'published'")
        .setParameter(1, by.user())
        .setParameter(2, by.user())
        .setParameter(3, by.user())
        .setParameter(4, by.username())
        .setParameter(5, code)
        .executeUpdate();
  }
}
