package org.jansetu.upload;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

@Dependent
class UploadRepository {

  private static final String COLUMNS =
      "id, file_name, media_type, byte_count, encode(sha256, 'hex'), width, height,"
          + " cast(extract(epoch from at) * 1000 as bigint), subject";

  @PersistenceContext private EntityManager entities;

  String insert(UploadedFile file, long owner) {
    return (String)
        entities
            .createNativeQuery(
                "insert into upload.file (file_name, media_type, byte_count, sha256, width, height,"
                    + " owner_id, content) values (?, ?, ?, decode(?, 'hex'), ?, ?, ?, ?)"
                    + " returning id")
            .setParameter(1, file.name())
            .setParameter(2, file.content().kind().mediaType())
            .setParameter(3, file.length())
            .setParameter(4, file.sha256())
            .setParameter(5, file.content().width())
            .setParameter(6, file.content().height())
            .setParameter(7, owner)
            .setParameter(8, file.bytes())
            .getSingleResult();
  }

  long countWaiting(long owner) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from upload.file where owner_id = ? and subject is null")
                .setParameter(1, owner)
                .getSingleResult())
        .longValue();
  }

  Optional<UploadCard> find(String id, ZoneId zone) {
    return cards(
            entities
                .createNativeQuery("select " + COLUMNS + " from upload.file where id = ?")
                .setParameter(1, id)
                .getResultList(),
            zone)
        .stream()
        .findFirst();
  }

  List<UploadCard> list(List<String> subjects, ZoneId zone) {
    return cards(
        entities
            .createNativeQuery(
                "select "
                    + COLUMNS
                    + " from upload.file where subject = any(string_to_array(?, chr(10)))"
                    + " order by at, id")
            .setParameter(1, String.join("\n", subjects))
            .getResultList(),
        zone);
  }

  boolean belongsTo(String id, long owner) {
    return !entities
        .createNativeQuery(
            "select 1 from upload.file where id = ? and owner_id = ? and subject is null")
        .setParameter(1, id)
        .setParameter(2, owner)
        .getResultList()
        .isEmpty();
  }

  /** Whether the file is linked to the subject now; not when another subject has it. */
  boolean link(String id, String subject) {
    return entities
            .createNativeQuery(
                "update upload.file set subject = ? where id = ?"
                    + " and (subject is null or subject = ?)")
            .setParameter(1, subject)
            .setParameter(2, id)
            .setParameter(3, subject)
            .executeUpdate()
        == 1;
  }

  byte[] content(String id) {
    return (byte[])
        entities
            .createNativeQuery("select content from upload.file where id = ?")
            .setParameter(1, id)
            .getSingleResult();
  }

  /** What somebody has handed in longer ago and linked to nothing. */
  void forgetOf(long owner, int minutes) {
    entities
        .createNativeQuery(
            "delete from upload.file where owner_id = ? and subject is null"
                + " and at < now() - make_interval(mins => ?)")
        .setParameter(1, owner)
        .setParameter(2, minutes)
        .executeUpdate();
  }

  int forget(int days, int most) {
    return entities
        .createNativeQuery(
            "delete from upload.file where id in (select id from upload.file where subject is null"
                + " and at < now() - make_interval(days => ?) limit ?)")
        .setParameter(1, days)
        .setParameter(2, most)
        .executeUpdate();
  }

  private static List<UploadCard> cards(List<?> rows, ZoneId zone) {
    return rows.stream().map(row -> card((Object[]) row, zone)).toList();
  }

  private static UploadCard card(Object[] row, ZoneId zone) {
    return new UploadCard(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        ((Number) row[3]).longValue(),
        (String) row[4],
        ((Number) row[5]).intValue(),
        ((Number) row[6]).intValue(),
        Instant.ofEpochMilli(((Number) row[7]).longValue()).atZone(zone).toOffsetDateTime(),
        (String) row[8]);
  }
}
