package org.jansetu.counter;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Money;

/** A transaction as it is kept, before it has its service's name and the programme's time zone. */
record TransactionRow(
    long id,
    long basketId,
    String receiptNumber,
    ChargeStatus status,
    String service,
    Money total,
    List<ChargeLine> lines,
    List<ChargeLine> borne,
    Instant at,
    String kiosk,
    Citizen citizen,
    PaidBy paidBy,
    LocalDate promisedOn,
    String verificationCode,
    String billerReference,
    Instant nextCheckAt,
    Instant reversedAt,
    String reversalReason,
    String tariffVersion,
    LocalDate chargedOn,
    int copies,
    int programmeVersion,
    String inputs) {

  static TransactionRow of(Object[] c) {
    return new TransactionRow(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).longValue(),
        (String) c[2],
        ChargeStatus.of((String) c[3]),
        (String) c[4],
        Money.ofPaise(((Number) c[5]).longValue()),
        LinesJson.read((String) c[6]),
        LinesJson.read((String) c[7]),
        instant(c[8]),
        (String) c[9],
        new Citizen((String) c[10], (String) c[11]),
        PaidBy.find((String) c[12]).orElseThrow(),
        day(c[13]),
        (String) c[14],
        (String) c[15],
        instant(c[16]),
        instant(c[17]),
        (String) c[18],
        (String) c[19],
        day(c[20]),
        ((Number) c[21]).intValue(),
        ((Number) c[22]).intValue(),
        (String) c[23]);
  }

  Transaction named(LocalText serviceName, ZoneId zone) {
    return new Transaction(
        id,
        basketId,
        receiptNumber,
        status,
        service,
        serviceName,
        total,
        lines,
        borne,
        in(zone, at),
        kiosk,
        citizen,
        paidBy,
        promisedOn,
        verificationCode,
        billerReference,
        in(zone, nextCheckAt),
        in(zone, reversedAt),
        reversalReason,
        tariffVersion);
  }

  private static OffsetDateTime in(ZoneId zone, Instant at) {
    return at == null ? null : OffsetDateTime.ofInstant(at, zone);
  }

  private static Instant instant(Object millis) {
    return millis == null ? null : Instant.ofEpochMilli(((Number) millis).longValue());
  }

  private static LocalDate day(Object column) {
    return column == null ? null : ((Date) column).toLocalDate();
  }
}
