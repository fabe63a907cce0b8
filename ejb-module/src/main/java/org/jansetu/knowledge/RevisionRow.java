package org.jansetu.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jansetu.hierarchy.Department;
import org.jansetu.shared.LocalText;

/** A wording as it is kept. */
record RevisionRow(
    long id,
    String code,
    String kind,
    String department,
    LocalText title,
    LocalText body,
    String keywords,
    String eligibility,
    String source,
    boolean illustrative,
    LocalDate asOf,
    LocalDate reviewBy,
    String origin,
    RevisionState state,
    Long draftedBy,
    String drafter,
    Instant draftedAt,
    String decider,
    Instant decidedAt,
    String remark) {

  static final String SELECT =
      "select r.id, r.code, r.kind, r.department_code, r.title_en, r.title_hi, r.body_en,"
          + " r.body_hi, r.keywords, r.eligibility, r.source, r.illustrative,"
          + " cast(r.as_of as text), cast(r.review_by as text), r.origin, r.state, r.drafted_by,"
          + " r.drafter, cast(extract(epoch from r.drafted_at) * 1000 as bigint), r.decider,"
          + " cast(extract(epoch from r.decided_at) * 1000 as bigint), r.remark"
          + " from knowledge.revision r ";

  static List<RevisionRow> rows(List<?> found) {
    return found.stream().map(row -> of((Object[]) row)).toList();
  }

  private static RevisionRow of(Object[] r) {
    return new RevisionRow(
        ((Number) r[0]).longValue(),
        (String) r[1],
        (String) r[2],
        (String) r[3],
        new LocalText((String) r[4], (String) r[5]),
        new LocalText((String) r[6], (String) r[7]),
        (String) r[8],
        (String) r[9],
        (String) r[10],
        (Boolean) r[11],
        LocalDate.parse((String) r[12]),
        LocalDate.parse((String) r[13]),
        (String) r[14],
        RevisionState.of((String) r[15]),
        r[16] == null ? null : ((Number) r[16]).longValue(),
        (String) r[17],
        instant(r[18]),
        (String) r[19],
        instant(r[20]),
        (String) r[21]);
  }

  private static Instant instant(Object millis) {
    return millis == null ? null : Instant.ofEpochMilli(((Number) millis).longValue());
  }

  /**
   * What it says.
   *
   * @param owner the department, if the programme still has it
   */
  Article article(Optional<Department> owner, LocalDate today) {
    return new Article(
        code,
        ArticleKind.find(kind).orElseThrow(),
        owner.orElseGet(() -> new Department(department, LocalText.english(department))),
        title,
        body,
        keywords,
        eligibility,
        source,
        illustrative,
        asOf,
        reviewBy,
        reviewBy.isBefore(today));
  }

  Revision revision(Article article, ZoneId zone) {
    return new Revision(
        id, article, state, drafter, at(draftedAt, zone), decider, at(decidedAt, zone), remark);
  }

  private static OffsetDateTime at(Instant instant, ZoneId zone) {
    return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
  }
}
