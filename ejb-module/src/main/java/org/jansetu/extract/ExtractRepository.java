package org.jansetu.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Extracts, each kept once by its charge. */
@Dependent
class ExtractRepository {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<LinkedHashMap<String, String>>> LINES =
      new TypeReference<>() {};

  @PersistenceContext private EntityManager entities;

  /** How many copies were printed of what a charge paid for. */
  int copies(long transaction) {
    List<?> found =
        entities
            .createNativeQuery("select copies from extract.extract where transaction_id = ?")
            .setParameter(1, transaction)
            .getResultList();
    return found.isEmpty() ? 0 : ((Number) found.get(0)).intValue();
  }

  boolean isKept(long transaction) {
    return !entities
        .createNativeQuery("select 1 from extract.extract where transaction_id = ?")
        .setParameter(1, transaction)
        .getResultList()
        .isEmpty();
  }

  /** Keeps the lines, unless somebody has kept lines for this charge. */
  void keep(long transaction, ExtractRow row, long user) {
    try {
      entities
          .createNativeQuery(
              "insert into extract.extract (transaction_id, register, key, as_of, lines,"
                  + " printed_by) values (?, ?, ?, cast(? as date), cast(? as jsonb), ?)"
                  + " on conflict do nothing")
          .setParameter(1, transaction)
          .setParameter(2, row.register())
          .setParameter(3, row.key())
          .setParameter(4, row.asOf().toString())
          .setParameter(5, JSON.writeValueAsString(row.lines()))
          .setParameter(6, user)
          .executeUpdate();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts are always JSON", e);
    }
  }

  /** The extract of a charge, one copy more counted. */
  Optional<ExtractRow> countCopy(long transaction) {
    List<?> found =
        entities
            .createNativeQuery(
                "update extract.extract set copies = copies + 1 where transaction_id = ?"
                    + " returning register, key, cast(as_of as text), cast(lines as text), copies")
            .setParameter(1, transaction)
            .getResultList();
    return found.stream().map(Object[].class::cast).map(ExtractRepository::of).findFirst();
  }

  private static ExtractRow of(Object[] c) {
    try {
      List<LinkedHashMap<String, String>> lines = JSON.readValue((String) c[3], LINES);
      return new ExtractRow(
          (String) c[0],
          (String) c[1],
          LocalDate.parse((String) c[2]),
          List.copyOf(lines),
          ((Number) c[4]).intValue(),
          List.of());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL gave what is no JSON", e);
    }
  }
}
