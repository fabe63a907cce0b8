package org.jansetu.appeal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Appeals are heard by the authorities of the district of the case, and by those above them. */
@Tag("X-6")
class DistrictAppealsIT extends Hearing {

  private static final Posting NEAR = new Posting(Role.FIRST_APPEAL_OFFICER, "REV@ND-D1");
  private static final Posting FAR = new Posting(Role.FIRST_APPEAL_OFFICER, "REV@ND-D2");
  private static final Posting DIVISION = new Posting(Role.SECOND_APPEAL_OFFICER, "REV@ND-V1");
  private static final Posting OTHER = new Posting(Role.SECOND_APPEAL_OFFICER, "REV@ND-V2");

  private boolean isListed(Posting who, String number) {
    as(SAMPLE, who);
    return appeals.list(new AppealQuery(null, false, false, null, 200)).items().stream()
        .anyMatch(each -> each.number().equals(number));
  }

  @Test
  void firstAppealWaitsForTheDistrictAndTheState() {
    String number = filed(late(2)).number();
    assertTrue(isListed(NEAR, number));
    assertTrue(isListed(FIRST, number));
    assertFalse(isListed(FAR, number));
    assertThrows(NotFound.class, () -> appeals.get(number));
    assertThrows(NotFound.class, () -> act(FAR, number, direct(3)));
    assertEquals("directed", act(NEAR, number, direct(3)).state().code());
  }

  @Test
  void secondAuthorityTakesUpOnlyItsOwnDivision() {
    String application = late(30);
    past.overdueFirst(application);
    AppealRequest own = AppealRequest.of(application, "The first authority is silent");
    as(SAMPLE, OTHER);
    assertThrows(NotFound.class, () -> appeals.file(own));
    as(SAMPLE, DIVISION);
    AppealCard taken = appeals.file(own).appeal();
    assertEquals("authority", taken.channel());
    AppealCard fined =
        act(DIVISION, taken.number(), penalty("per-day", null, "designated-officer"));
    String order = fined.penalties().get(0).number();
    for (Posting stranger : List.of(OTHER, FAR)) {
      as(SAMPLE, stranger);
      assertThrows(NotFound.class, () -> appeals.penalty(order), stranger.place());
      assertThrows(NotFound.class, () -> appeals.order(order));
    }
    as(SAMPLE, OTHER);
    assertThrows(NotFound.class, () -> appeals.recover(order, "Challan 17"));
    as(SAMPLE, DIVISION);
    assertEquals("recovered", appeals.recover(order, "Challan 17").status());
  }
}
