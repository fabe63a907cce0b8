package org.jansetu.exam;

import java.time.OffsetDateTime;
import java.util.List;
import org.jansetu.catalogue.CodedName;
import org.jansetu.shared.LocalText;

/**
 * An examination as everyone may see it; moments in the programme's time zone.
 *
 * @param code its code
 * @param name what it is called
 * @param service code of the service whose form it uses
 * @param body the department that examines
 * @param notice number of the notice
 * @param status upcoming, open, late, closed or cancelled
 * @param opensAt the first moment at which forms are taken
 * @param lastAt the last second without a late fee
 * @param lateUntil the last second with one, or null where nothing is taken late
 * @param correctionFrom from when on answers may be corrected, or null
 * @param correctionUntil the last second of that, or null
 * @param correcting whether they may be now
 * @param correctable names of the answers that may be corrected
 * @param correctablePapers codes of the papers that may be replaced then
 * @param publishedAt when roll numbers were published, or null
 * @param cancelOrder number of the order that cancelled it, or null
 * @param cancelReason why it was cancelled, or null
 * @param source who announced it, or null
 * @param illustrative whether it is made up
 */
public record ExamCard(
    String code,
    LocalText name,
    String service,
    CodedName body,
    String notice,
    String status,
    OffsetDateTime opensAt,
    OffsetDateTime lastAt,
    OffsetDateTime lateUntil,
    OffsetDateTime correctionFrom,
    OffsetDateTime correctionUntil,
    boolean correcting,
    List<String> correctable,
    List<String> correctablePapers,
    OffsetDateTime publishedAt,
    String cancelOrder,
    String cancelReason,
    String source,
    boolean illustrative) {

  /** Takes a copy. */
  public ExamCard {
    correctable = List.copyOf(correctable);
    correctablePapers = List.copyOf(correctablePapers);
  }

  /** Whether a form may be handed in now. */
  public boolean isTaking() {
    return status.equals(ExamStatus.OPEN.code()) || status.equals(ExamStatus.LATE.code());
  }
}
