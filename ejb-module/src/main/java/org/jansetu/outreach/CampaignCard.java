package org.jansetu.outreach;

/**
 * What came of a campaign.
 *
 * @param code its code
 * @param events how many events of these days carry it, cancelled ones left out
 * @param held how many of them were held
 * @param reach how many people came to those
 * @param costPaise what those cost
 * @param charges services that citizens paid for in these days and named it; reversed ones left out
 * @param takenPaise what they paid
 */
public record CampaignCard(
    String code,
    long events,
    long held,
    long reach,
    long costPaise,
    long charges,
    long takenPaise) {}
