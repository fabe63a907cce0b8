package org.jansetu.stationery;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jansetu.shared.Page;

/** Numbered sheets. */
@Dependent
class SheetRepository {

  private static final String COLUMNS =
      "s.serial, s.kiosk, s.state, s.certificate_number, s.copy, s.reason";

  @PersistenceContext private EntityManager entities;

  /** How many of these were new; all of them unless a serial number is known already. */
  int add(SheetLot lot, String by) {
    String digits = SheetNumbers.digits(lot.firstSerial());
    String prefix = lot.firstSerial().substring(0, lot.firstSerial().length() - digits.length());
    return entities
        .createNativeQuery(
            "insert into stationery.sheet (serial, kiosk, issued_by) select cast(? as text) ||"
                + " lpad(cast(n as text), ?, '0'), ?, ? from generate_series(cast(? as bigint),"
                + " cast(? as bigint)) as n on conflict do nothing")
        .setParameter(1, prefix)
        .setParameter(2, digits.length())
        .setParameter(3, lot.kiosk())
        .setParameter(4, by)
        .setParameter(5, Long.parseLong(digits))
        .setParameter(6, Long.parseLong(digits) + lot.sheets() - 1)
        .executeUpdate();
  }

  /** Whether it lay at that kiosk and is used now. */
  boolean use(SheetUse use, String kiosk, String by) {
    return entities
            .createNativeQuery(
                "update stationery.sheet set state = 'used', certificate_number = ?, copy = ?,"
                    + " ended_at = clock_timestamp(), ended_by = ? where serial = ? and kiosk = ?"
                    + " and state = 'issued'")
            .setParameter(1, use.certificate())
            .setParameter(2, use.copy())
            .setParameter(3, by)
            .setParameter(4, use.serial())
            .setParameter(5, kiosk)
            .executeUpdate()
        == 1;
  }

  boolean spoil(String serial, String kiosk, String reason, String by) {
    return entities
            .createNativeQuery(
                "update stationery.sheet set state = 'spoilt', reason = ?, ended_at ="
                    + " clock_timestamp(), ended_by = ? where serial = ? and kiosk = ? and state ="
                    + " 'issued'")
            .setParameter(1, reason)
            .setParameter(2, by)
            .setParameter(3, serial)
            .setParameter(4, kiosk)
            .executeUpdate()
        == 1;
  }

  Optional<Sheet> find(String serial) {
    List<?> rows =
        entities
            .createNativeQuery("select " + COLUMNS + " from stationery.sheet s where s.serial = ?")
            .setParameter(1, serial)
            .getResultList();
    return rows.stream().map(row -> sheet((Object[]) row)).findFirst();
  }

  SheetBalance balance(String kiosk) {
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(
                    "select count(*), count(*) filter (where state = 'used'), count(*) filter"
                        + " (where state = 'spoilt'), count(*) filter (where state = 'issued'),"
                        + " min(serial) filter (where state = 'issued') from stationery.sheet"
                        + " where kiosk = ?")
                .setParameter(1, kiosk)
                .getSingleResult();
    return new SheetBalance(
        kiosk, number(row[0]), number(row[1]), number(row[2]), number(row[3]), (String) row[4]);
  }

  /** By serial number, those after the cursor. */
  Page<Sheet> list(String kiosk, String state, String cursor, int limit) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select "
                    + COLUMNS
                    + " from stationery.sheet s where s.kiosk = ? and ? in ('', s.state) and"
                    + " s.serial > ? order by s.serial limit ?")
            .setParameter(1, kiosk)
            .setParameter(2, state)
            .setParameter(3, cursor)
            .setParameter(4, limit + 1)
            .getResultList();
    List<Sheet> sheets = rows.stream().limit(limit).map(row -> sheet((Object[]) row)).toList();
    return new Page<>(sheets, rows.size() > limit ? sheets.get(sheets.size() - 1).serial() : null);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static Sheet sheet(Object[] row) {
    return new Sheet(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        row[4] == null ? null : ((Number) row[4]).intValue(),
        (String) row[5]);
  }
}
