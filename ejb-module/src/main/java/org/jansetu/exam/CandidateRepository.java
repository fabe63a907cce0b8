package org.jansetu.exam;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jansetu.tenancy.Caller;

/** Candidates, what they corrected, and where they sit. */
@Dependent
class CandidateRepository {

  /** News that is owed: the seat, or that there is no examination any more. */
  static final String SEAT = "seat";

  @PersistenceContext private EntityManager entities;

  /** Notes that a case is a candidate's; once for each case. */
  void add(String exam, String application) {
    entities
        .createNativeQuery("insert into exam.exam (code) values (?) on conflict do nothing")
        .setParameter(1, exam)
        .executeUpdate();
    entities
        .createNativeQuery(
            "insert into exam.candidate (exam_code, application_number) values (?, ?)"
                + " on conflict (tenant_id, application_number) do nothing")
        .setParameter(1, exam)
        .setParameter(2, application)
        .executeUpdate();
  }

  /** When a case was filed. */
  Instant filedAt(String application) {
    return ExamRow.moment(
        entities
            .createNativeQuery(
                "select (extract(epoch from a.filed_at) * 1000)::bigint"
                    + " from application.service_application a where a.number = ?")
            .setParameter(1, application)
            .getSingleResult());
  }

  Optional<CandidateRow> find(String application) {
    return rows(
            entities
                .createNativeQuery(CandidateRow.SELECT + "where c.application_number = ?")
                .setParameter(1, application))
        .stream()
        .findFirst();
  }

  /**
   * The same, locked until the transaction ends, so that corrections follow one another. Locked
   * first and read afterwards: whoever has waited for a lock sees the row that it waited for anew,
   * and what was joined to it as it was before.
   */
  Optional<CandidateRow> lock(String application) {
    entities
        .createNativeQuery(
            "select c.id from exam.candidate c where c.application_number = ? for update")
        .setParameter(1, application)
        .getResultList();
    return find(application);
  }

  /** The candidate with that roll number and that check code. */
  Optional<CandidateRow> findByRoll(String exam, String roll) {
    return rows(
            entities
                .createNativeQuery(
                    CandidateRow.SELECT + "where c.exam_code = ? and c.roll_number = ?")
                .setParameter(1, exam)
                .setParameter(2, roll))
        .stream()
        .findFirst();
  }

  /** Candidates who have paid and are not cancelled, after that one, in the order of filing. */
  List<CandidateRow> paid(String exam, long after, int most) {
    return rows(
        entities
            .createNativeQuery(
                CandidateRow.SELECT
                    + "where c.exam_code = ? and c.id > ? and t.status = 'completed'"
                    + " order by c.id limit "
                    + most)
            .setParameter(1, exam)
            .setParameter(2, after));
  }

  /**
   * An answer that changes.
   *
   * @param field its name
   * @param before or null
   * @param after or null
   */
  record Change(String field, JsonNode before, JsonNode after) {}

  void correct(long candidate, List<Change> changes, Caller by) {
    for (Change change : changes) {
      entities
          .createNativeQuery(
              "insert into exam.correction (candidate_id, actor_id, actor, role, field, old_value,"
                  + " new_value) values (?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))")
          .setParameter(1, candidate)
          .setParameter(2, by.user())
          .setParameter(3, by.username())
          .setParameter(4, by.postings().get(0).role().code())
          .setParameter(5, change.field())
          .setParameter(6, text(change.before()))
          .setParameter(7, text(change.after()))
          .executeUpdate();
    }
    entities
        .createNativeQuery("update exam.candidate set corrections = corrections + ? where id = ?")
        .setParameter(1, changes.size())
        .setParameter(2, candidate)
        .executeUpdate();
  }

  private static String text(JsonNode value) {
    return value == null ? null : value.toString();
  }

  /** What a candidate corrected, oldest first. */
  List<CandidateCard.Corrected> corrections(long candidate, ZoneId zone) {
    List<CandidateCard.Corrected> found = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery(
                "select field, coalesce(old_value, 'null')::text,"
                    + " coalesce(new_value, 'null')::text, actor, role,"
                    + " (extract(epoch from at) * 1000)::bigint from exam.correction"
                    + " where candidate_id = ? order by id")
            .setParameter(1, candidate)
            .getResultList()) {
      Object[] c = (Object[]) row;
      found.add(
          new CandidateCard.Corrected(
              (String) c[0],
              CandidateRow.read((String) c[1]),
              CandidateRow.read((String) c[2]),
              (String) c[3],
              (String) c[4],
              OffsetDateTime.ofInstant(ExamRow.moment(c[5]), zone)));
    }
    return found;
  }

  /** Those of these applications that are no candidate of the examination who has paid. */
  List<String> strangers(String exam, String applications) {
    return texts(
        "select x.number from jsonb_array_elements_text(cast(? as jsonb)) as x(number)"
            + " where not exists (select 1 from exam.candidate c"
            + " join application.service_application a on a.number = c.application_number"
            + " join counter.transaction t on t.id = a.transaction_id"
            + " where c.application_number = x.number and c.exam_code = ?"
            + " and t.status = 'completed')",
        applications,
        exam);
  }

  /** Those of these roll numbers that a candidate outside the file has. */
  List<String> taken(String exam, String rows) {
    return texts(
        "with given as (select * from jsonb_to_recordset(cast(? as jsonb))"
            + " as r(application text, roll text))"
            + " select c.roll_number from exam.candidate c join given on given.roll = c.roll_number"
            + " where c.exam_code = ? and not exists (select 1 from given g"
            + " where g.application = c.application_number)",
        rows,
        exam);
  }

  private List<String> texts(String sql, String json, String exam) {
    List<?> found =
        entities.createNativeQuery(sql).setParameter(1, json).setParameter(2, exam).getResultList();
    return found.stream().map(String.class::cast).toList();
  }

  /**
   * Something that a candidate has to be told.
   *
   * @param kind seat or cancelled
   * @param language of the application
   */
  record News(CandidateRow candidate, String kind, String language) {}

  /** The next who have to be told something, locked and noted as told. */
  List<News> takeNews(int most) {
    List<News> taken = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery(
                "with next as (select n.id, n.news from exam.candidate n where n.news is not null"
                    + " order by n.id limit ? for update skip locked),"
                    + " told as (update exam.candidate t set news = null from next"
                    + " where t.id = next.id returning t.id)"
                    + " select next.news, a.language, c.application_number from next"
                    + " join told on told.id = next.id join exam.candidate c on c.id = next.id"
                    + " join application.service_application a"
                    + " on a.number = c.application_number order by next.id")
            .setParameter(1, most)
            .getResultList()) {
      Object[] c = (Object[]) row;
      taken.add(new News(find((String) c[2]).orElseThrow(), (String) c[0], (String) c[1]));
    }
    return taken;
  }

  /** Writes all rows in one statement; a check code that was given before stays. */
  int seat(String exam, String rows) {
    return entities
        .createNativeQuery(
            "update exam.candidate c set roll_number = r.roll, centre_code = r.centre,"
                + " centre_en = r.name, centre_hi = r.hindi, centre_address = r.address,"
                + " sits_on = r.day, sits_at = r.at, check_code = coalesce(c.check_code, r.code),"
                + " news = case when row(c.roll_number, c.centre_code, c.sits_on, c.sits_at)"
                + " is distinct from row(r.roll, r.centre, r.day, r.at) then 'seat' else c.news end"
                + " from jsonb_to_recordset(cast(? as jsonb)) as r(application text, roll text,"
                + " centre text, name text, hindi text, address text, day date, at time, code text)"
                + " where c.exam_code = ? and c.application_number = r.application")
        .setParameter(1, rows)
        .setParameter(2, exam)
        .executeUpdate();
  }

  private static List<CandidateRow> rows(jakarta.persistence.Query query) {
    List<CandidateRow> rows = new ArrayList<>();
    for (Object row : query.getResultList()) {
      rows.add(CandidateRow.of((Object[]) row));
    }
    return rows;
  }
}
