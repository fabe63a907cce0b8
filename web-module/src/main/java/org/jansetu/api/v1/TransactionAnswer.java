package org.jansetu.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jansetu.counter.Citizen;
import org.jansetu.counter.Transaction;
import org.jansetu.shared.LocalText;

/** A transaction on the wire. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransactionAnswer(
    String id,
    String basketId,
    String receiptNumber,
    String status,
    String service,
    LocalText serviceName,
    long totalPaise,
    List<LineAnswer> lines,
    List<LineAnswer> borneByDepartment,
    long commissionPaise,
    OffsetDateTime at,
    String kiosk,
    Citizen citizen,
    String paidBy,
    LocalDate promisedOn,
    String verificationCode,
    String billerReference,
    OffsetDateTime nextCheckAt,
    OffsetDateTime reversedAt,
    String reversalReason,
    String tariffVersion,
    String applicationNumber) {

  /**
   * A transaction on the wire.
   *
   * @param applicationNumber the number of its case, or null where there is none
   */
  public static TransactionAnswer of(Transaction made, String applicationNumber) {
    return new TransactionAnswer(
        Long.toString(made.id()),
        Long.toString(made.basketId()),
        made.receiptNumber(),
        made.status().code(),
        made.service(),
        made.serviceName(),
        made.total().paise(),
        made.lines().stream().map(LineAnswer::of).toList(),
        made.borne().stream().map(LineAnswer::of).toList(),
        made.commission().paise(),
        made.at(),
        made.kiosk(),
        made.citizen(),
        made.paidBy().code(),
        made.promisedOn(),
        made.verificationCode(),
        made.billerReference(),
        made.nextCheckAt(),
        made.reversedAt(),
        made.reversalReason(),
        made.tariffVersion(),
        applicationNumber);
  }
}
