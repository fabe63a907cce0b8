package org.jansetu.outreach;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/** Codes of campaigns and the charges that name them, each in a transaction of its own. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CampaignDesk {

  @Inject private EventRepository events;
  @Inject private Programmes programmes;

  /** Whether an event of the last year carries the code; one that is still to come does not. */
  boolean isGivenOut(String campaign) {
    LocalDate today = LocalDate.now(programmes.current().zone());
    return events.isGivenOut(campaign, today.minusYears(1), today);
  }

  /** Notes once what brought the citizen of a basket. */
  void keep(long basket, String campaign) {
    events.attribute(basket, campaign);
  }
}
