package org.jansetu.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.shared.LocalText;

/** People with their PINs. */
@Dependent
class FunctionaryRepository {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String COLUMNS =
      "select pin, name_en, name_hi, designation, department_code, mobile, email, valid_from,"
          + " valid_until, illustrative from roster.functionary ";

  @PersistenceContext private EntityManager entities;

  Optional<Functionary> find(String pin) {
    return people(
            entities
                .createNativeQuery(COLUMNS + "where pin = ?")
                .setParameter(1, pin)
                .getResultList())
        .values()
        .stream()
        .findFirst();
  }

  /** Those of these PINs who are known, by PIN. */
  Map<String, Functionary> find(Collection<String> pins) {
    ArrayNode wanted = JSON.createArrayNode();
    pins.forEach(wanted::add);
    return people(
        entities
            .createNativeQuery(
                COLUMNS + "where pin in (select jsonb_array_elements_text(cast(? as jsonb)))")
            .setParameter(1, wanted.toString())
            .getResultList());
  }

  /** By PIN, after that one; those of one department where one is given. */
  List<Functionary> list(String department, String after, int limit) {
    return List.copyOf(
        people(
                entities
                    .createNativeQuery(
                        COLUMNS
                            + "where (? = '' or department_code = ?) and (length(pin), pin) >"
                            + " (length(?), ?) order by length(pin), pin limit ?")
                    .setParameter(1, department)
                    .setParameter(2, department)
                    .setParameter(3, after)
                    .setParameter(4, after)
                    .setParameter(5, limit)
                    .getResultList())
            .values());
  }

  /** Adds them or makes them what is given, in one statement; returns how many were written. */
  int save(Collection<Functionary> people) {
    ArrayNode rows = JSON.createArrayNode();
    for (Functionary one : people) {
      ObjectNode row = rows.addObject();
      row.put("pin", one.pin()).put("en", one.name().en()).put("hi", one.name().hi());
      row.put("designation", one.designation()).put("department", one.department());
      row.put("mobile", one.mobile()).put("email", one.email());
      row.put("since", one.validFrom().toString());
      row.put("till", one.validUntil() == null ? null : one.validUntil().toString());
      row.put("illustrative", one.illustrative());
    }
    return entities
        .createNativeQuery(
            "insert into roster.functionary as f (pin, name_en, name_hi, designation,"
                + " department_code, mobile, email, valid_from, valid_until, illustrative)"
                + " select pin, en, hi, designation, department, mobile, email, since, till,"
                + " illustrative from jsonb_to_recordset(cast(? as jsonb)) as given(pin text,"
                + " en text, hi text, designation text, department text, mobile text, email text,"
                + " since date, till date, illustrative boolean)"
                + " on conflict (tenant_id, pin) do update set name_en = excluded.name_en,"
                + " name_hi = excluded.name_hi, designation = excluded.designation,"
                + " department_code = excluded.department_code, mobile = excluded.mobile,"
                + " email = excluded.email, valid_from = excluded.valid_from,"
                + " valid_until = excluded.valid_until, illustrative = excluded.illustrative")
        .setParameter(1, rows.toString())
        .executeUpdate();
  }

  /** The centres at which somebody is due on that day or later. */
  List<String> centres(String pin, LocalDate from) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select distinct centre from roster.entry where pin = ?"
                    + " and (valid_until is null or valid_until >= ?)")
            .setParameter(1, pin)
            .setParameter(2, java.sql.Date.valueOf(from))
            .getResultList();
    return rows.stream().map(String.class::cast).toList();
  }

  private static Map<String, Functionary> people(List<?> rows) {
    Map<String, Functionary> people = new LinkedHashMap<>();
    for (Object row : rows) {
      Object[] c = (Object[]) row;
      people.put(
          (String) c[0],
          new Functionary(
              (String) c[0],
              new LocalText((String) c[1], (String) c[2]),
              (String) c[3],
              (String) c[4],
              (String) c[5],
              (String) c[6],
              RosterRepository.day(c[7]),
              RosterRepository.day(c[8]),
              (Boolean) c[9]));
    }
    return people;
  }
}
