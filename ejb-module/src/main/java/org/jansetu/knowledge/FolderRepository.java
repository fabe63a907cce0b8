package org.jansetu.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Articles as they come with a programme's folder. */
@Dependent
class FolderRepository {

  /** What the desk has decided is the department's own word, and no folder changes it. */
  private static final String OWN_WORD =
      " exists (select 1 from knowledge.revision d where d.code = r.code"
          + " and d.decided_by is not null and d.state in ('published', 'withdrawn'))";

  @PersistenceContext private EntityManager entities;

  /**
   * Makes the articles of the folder those that are published, and says which of them are new or
   * worded otherwise.
   */
  List<Long> follow(JsonNode articles) {
    String rows = rows(articles).toString();
    entities
        .createNativeQuery(
            "update knowledge.revision r set decided_at = clock_timestamp(), state = case when"
                + " exists (select 1 from jsonb_to_recordset(cast(? as jsonb)) as n(code text)"
                + " where n.code = r.code) then 'replaced' else 'withdrawn' end"
                + " where r.state = 'published' and r.origin = 'folder'"
                + " and not exists (select 1 from jsonb_to_recordset(cast(? as jsonb))"
                + " as n(code text, sha256 text) where n.code = r.code and n.sha256 = r.sha256)")
        .setParameter(1, rows)
        .setParameter(2, rows)
        .executeUpdate();
    List<?> made =
        entities
            .createNativeQuery(
                "insert into knowledge.revision (code, kind, department_code, title_en, title_hi,"
                    + " body_en, body_hi, keywords, eligibility, source, illustrative, as_of,"
                    + " review_by, origin, sha256, state)"
                    + " select r.code, r.kind, r.department, r.title_en, r.title_hi, r.body_en,"
                    + " r.body_hi, r.keywords, r.eligibility, r.source, r.illustrative, r.as_of,"
                    + " r.review_by, 'folder', r.sha256, 'published'"
                    + " from jsonb_to_recordset(cast(? as jsonb)) as r(code text, kind text,"
                    + " department text, title_en text, title_hi text, body_en text, body_hi text,"
                    + " keywords text, eligibility text, source text, illustrative boolean,"
                    + " as_of date, review_by date, sha256 text)"
                    + " where not"
                    + OWN_WORD
                    + " and not exists (select 1 from knowledge.revision p where p.code = r.code"
                    + " and p.state = 'published') returning id")
            .setParameter(1, rows)
            .getResultList();
    return made.stream().map(id -> ((Number) id).longValue()).toList();
  }

  private static ArrayNode rows(JsonNode articles) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (JsonNode article : articles) {
      ObjectNode row = rows.addObject();
      row.put("code", article.path("code").asText());
      row.put("kind", article.path("kind").asText());
      row.put("department", article.path("department").asText());
      text(row, "title", article.path("title"));
      text(row, "body", article.path("body"));
      row.put("keywords", article.path("keywords").asText(""));
      row.put("eligibility", article.path("eligibility").textValue());
      row.put("source", article.path("source").textValue());
      row.put("illustrative", article.path("illustrative").asBoolean(false));
      row.put("as_of", article.path("asOf").asText());
      row.put("review_by", article.path("reviewBy").asText());
      row.put("sha256", sha256(article.toString()));
    }
    return rows;
  }

  private static void text(ObjectNode row, String name, JsonNode text) {
    row.put(name + "_en", text.path("en").asText());
    row.put(name + "_hi", text.path("hi").textValue());
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
