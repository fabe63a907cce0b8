package org.jansetu.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What registers said, by what it was relied on for. */
@Dependent
class EvidenceRepository {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, String>> FIELDS =
      new TypeReference<>() {};

  @PersistenceContext private EntityManager entities;

  void insert(String subject, Evidence evidence, long user) {
    try {
      entities
          .createNativeQuery(
              "insert into register.evidence (subject, paper, register, load_id, as_of, line, key,"
                  + " fields, likeness, looked_by) values (?, ?, ?, ?, cast(? as date), ?, ?,"
                  + " cast(? as jsonb), ?, ?)")
          .setParameter(1, subject)
          .setParameter(2, evidence.paper())
          .setParameter(3, evidence.register())
          .setParameter(4, evidence.load())
          .setParameter(5, evidence.asOf().toString())
          .setParameter(6, evidence.line())
          .setParameter(7, evidence.key())
          .setParameter(8, JSON.writeValueAsString(evidence.fields()))
          .setParameter(9, evidence.likeness())
          .setParameter(10, user)
          .executeUpdate();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts are always JSON", e);
    }
  }

  void hand(String from, String to) {
    entities
        .createNativeQuery("update register.evidence set subject = ? where subject = ?")
        .setParameter(1, to)
        .setParameter(2, from)
        .executeUpdate();
  }

  void forget(String subject) {
    entities
        .createNativeQuery("delete from register.evidence where subject = ?")
        .setParameter(1, subject)
        .executeUpdate();
  }

  List<Evidence> list(String subject) {
    List<Evidence> found = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery(
                "select paper, register, load_id, cast(as_of as text), line, key,"
                    + " cast(fields as text), likeness from register.evidence"
                    + " where subject = ? order by paper")
            .setParameter(1, subject)
            .getResultList()) {
      found.add(of((Object[]) row));
    }
    return found;
  }

  private static Evidence of(Object[] c) {
    try {
      return new Evidence(
          (String) c[0],
          (String) c[1],
          ((Number) c[2]).longValue(),
          LocalDate.parse((String) c[3]),
          ((Number) c[4]).intValue(),
          (String) c[5],
          JSON.readValue((String) c[6], FIELDS),
          ((Number) c[7]).intValue());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL gave what is no JSON", e);
    }
  }
}
