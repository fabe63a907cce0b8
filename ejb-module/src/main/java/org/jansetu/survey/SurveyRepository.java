package org.jansetu.survey;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jansetu.receipt.Verification;

/** Answers and comments. */
@Dependent
class SurveyRepository {

  private static final int MOST_TEXTS = 50;

  @PersistenceContext private EntityManager entities;

  /**
   * An answer to be kept.
   *
   * @param survey code of the survey
   * @param version of the programme
   * @param print the hash of whatever answers once
   * @param on the day
   * @param answers as JSON
   */
  record Given(String survey, int version, String print, LocalDate on, String answers) {}

  /** Whether nothing had answered with that hash before. */
  boolean insert(Given given) {
    return entities
            .createNativeQuery(
                "insert into survey.answer (survey_code, programme_version, print, answered_on,"
                    + " answers) values (?, ?, ?, cast(? as date), cast(? as jsonb))"
                    + " on conflict (tenant_id, survey_code, print) do nothing")
            .setParameter(1, given.survey())
            .setParameter(2, given.version())
            .setParameter(3, given.print())
            .setParameter(4, given.on().toString())
            .setParameter(5, given.answers())
            .executeUpdate()
        == 1;
  }

  /** Counts a mark for the kiosk and the service of a receipt; in their order, as all do. */
  void mark(String survey, Verification receipt, int score) {
    entities
        .createNativeQuery(
            "insert into survey.mark (survey_code, about, code, score, answers) select ?, a.about,"
                + " a.code, ?, 1 from (values ('kiosk', ?), ('service', ?)) as a(about, code)"
                + " order by a.about on conflict (tenant_id, survey_code, about, code, score)"
                + " do update set answers = mark.answers + 1")
        .setParameter(1, survey)
        .setParameter(2, score)
        .setParameter(3, receipt.kiosk())
        .setParameter(4, receipt.service())
        .executeUpdate();
  }

  /**
   * Which marks.
   *
   * @param survey code of the survey
   * @param about kiosk or service
   * @param from from how many answers on
   * @param after only codes after this one
   */
  record Marked(String survey, String about, int from, String after) {}

  List<Mark> marks(Marked wanted, int most) {
    return rows(
            entities
                .createNativeQuery(
                    "select m.code, sum(m.answers), sum(m.answers * m.score) from survey.mark m"
                        + " where m.survey_code = ? and m.about = ? and m.code > ? group by m.code"
                        + " having sum(m.answers) >= ? order by m.code limit ?")
                .setParameter(1, wanted.survey())
                .setParameter(2, wanted.about())
                .setParameter(3, wanted.after())
                .setParameter(4, wanted.from())
                .setParameter(5, most))
        .stream()
        .map(row -> mark((String) row[0], ((Number) row[1]).intValue(), (Number) row[2]))
        .toList();
  }

  Map<String, Mark> kiosks(String survey, int from, List<String> codes) {
    return rows(
            entities
                .createNativeQuery(
                    "select m.code, sum(m.answers), sum(m.answers * m.score) from survey.mark m"
                        + " where m.survey_code = ? and m.about = 'kiosk'"
                        + " and m.code = any(string_to_array(?, ',')) group by m.code"
                        + " having sum(m.answers) >= ?")
                .setParameter(1, survey)
                .setParameter(2, String.join(",", codes))
                .setParameter(3, from))
        .stream()
        .map(row -> mark((String) row[0], ((Number) row[1]).intValue(), (Number) row[2]))
        .collect(Collectors.toMap(Mark::code, Function.identity()));
  }

  private static Mark mark(String code, int answers, Number points) {
    return new Mark(code, answers, (20 * points.intValue() + answers) / (2 * answers));
  }

  int answered(String survey) {
    return number(
        entities
            .createNativeQuery("select count(*) from survey.answer where survey_code = ?")
            .setParameter(1, survey));
  }

  /** By question and what was chosen, how often; without those that are answered in words. */
  Map<String, Map<String, Integer>> counts(String survey, List<String> questions) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Object[] row :
        rows(
            entities
                .createNativeQuery(
                    "select q.key, o.chosen, count(*) from survey.answer a cross join lateral"
                        + " jsonb_each(a.answers) q cross join lateral"
                        + " jsonb_array_elements_text(q.value) as o(chosen)"
                        + " where a.survey_code = ? and q.key = any(string_to_array(?, ','))"
                        + " group by q.key, o.chosen")
                .setParameter(1, survey)
                .setParameter(2, String.join(",", questions)))) {
      counts
          .computeIfAbsent((String) row[0], question -> new HashMap<>())
          .put((String) row[1], ((Number) row[2]).intValue());
    }
    return counts;
  }

  /** What was written to a question, newest first. */
  List<String> texts(String survey, String question) {
    List<?> found =
        entities
            .createNativeQuery(
                "select a.answers -> cast(? as text) ->> 0 from survey.answer a where"
                    + " a.survey_code = ? and jsonb_exists(a.answers, ?)"
                    + " order by a.id desc limit "
                    + MOST_TEXTS)
            .setParameter(1, question)
            .setParameter(2, survey)
            .setParameter(3, question)
            .getResultList();
    return found.stream().map(String.class::cast).toList();
  }

  /**
   * A comment to be kept.
   *
   * @param consultation code of the draft
   * @param print the hash of where it came from; empty where that is not known
   * @param on the day
   * @param body what was said
   */
  record Said(String consultation, String print, LocalDate on, String body) {}

  void insert(Said said) {
    entities
        .createNativeQuery(
            "insert into survey.comment (consultation_code, print, said_on, body)"
                + " values (?, nullif(?, ''), cast(? as date), ?)")
        .setParameter(1, said.consultation())
        .setParameter(2, said.print())
        .setParameter(3, said.on().toString())
        .setParameter(4, said.body())
        .executeUpdate();
  }

  /** How many comments came from there on that day. */
  int said(String print, LocalDate on) {
    return number(
        entities
            .createNativeQuery(
                "select count(*) from survey.comment where print = ? and said_on ="
                    + " cast(? as date)")
            .setParameter(1, print)
            .setParameter(2, on.toString()));
  }

  int comments(String consultation) {
    return number(
        entities
            .createNativeQuery("select count(*) from survey.comment where consultation_code = ?")
            .setParameter(1, consultation));
  }

  /** Newest first. */
  List<SurveyResults.Comment> comments(String consultation, long before, int most) {
    List<SurveyResults.Comment> comments = new ArrayList<>();
    for (Object[] row :
        rows(
            entities
                .createNativeQuery(
                    "select id, said_on, body from survey.comment where consultation_code = ?"
                        + " and id < ? order by id desc limit ?")
                .setParameter(1, consultation)
                .setParameter(2, before)
                .setParameter(3, most))) {
      comments.add(
          new SurveyResults.Comment(
              ((Number) row[0]).longValue(), ((Date) row[1]).toLocalDate(), (String) row[2]));
    }
    return comments;
  }

  private static int number(Query query) {
    return ((Number) query.getSingleResult()).intValue();
  }

  private static List<Object[]> rows(Query query) {
    List<Object[]> rows = new ArrayList<>();
    for (Object row : query.getResultList()) {
      rows.add((Object[]) row);
    }
    return rows;
  }
}
