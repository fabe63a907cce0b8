package org.jansetu.network;

import org.jansetu.shared.LocalText;

/** A kiosk as one row of an answer of the database. */
record KioskRow(
    long id,
    String code,
    LocalText name,
    String type,
    KioskStatus status,
    String provider,
    String area,
    boolean illustrative) {

  static KioskRow of(Object row) {
    Object[] columns = (Object[]) row;
    return new KioskRow(
        ((Number) columns[0]).longValue(),
        (String) columns[1],
        new LocalText((String) columns[2], (String) columns[3]),
        (String) columns[4],
        KioskStatus.find((String) columns[5]).orElseThrow(),
        (String) columns[6],
        (String) columns[7],
        (Boolean) columns[8]);
  }
}
