package org.jansetu.api.applications;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jansetu.appeal.AppealCard;
import org.jansetu.appeal.AppealStanding;
import org.jansetu.application.Tracking;
import org.jansetu.shared.LocalText;

/**
 * What anyone learns who has the number and the applicant's mobile: the case, its appeals, and what
 * may be filed next.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrackingAnswer(
    @JsonUnwrapped Tracking tracking, List<Appeal> appeals, NextAppeal nextAppeal) {

  /** An appeal without its grounds, which are nobody else's business. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Appeal(
      String number,
      String level,
      String state,
      LocalText stateName,
      LocalDate filedOn,
      LocalDate dueOn,
      LocalDate hearingOn,
      LocalDate decidedOn) {}

  /** Which appeal is open to the applicant, and until when it is in time. */
  public record NextAppeal(String level, LocalDate lastDay, boolean late) {}

  static TrackingAnswer of(Tracking tracking, AppealStanding law) {
    return new TrackingAnswer(
        tracking,
        law.appeals().stream().map(TrackingAnswer::appeal).toList(),
        law.next() == null
            ? null
            : new NextAppeal(law.next().level().code(), law.next().lastDay(), law.next().isLate()));
  }

  private static Appeal appeal(AppealCard card) {
    return new Appeal(
        card.number(),
        card.level().code(),
        card.state().code(),
        card.state().name(),
        card.filedOn(),
        card.clock().dueOn(),
        card.hearingOn(),
        card.decidedOn());
  }
}
