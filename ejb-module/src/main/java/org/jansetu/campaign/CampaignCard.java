package org.jansetu.campaign;

/**
 * A campaign as it stands.
 *
 * @param id its number
 * @param name what it is called
 * @param article code of what is told
 * @param state draft, running or ended
 * @param drafter who drew it up
 * @param approver who let it loose, or null
 * @param waiting how many are still to be called
 * @param told how many were told
 * @param givenUp how many could not be reached
 * @param silenced how many do not want to be called
 */
public record CampaignCard(
    long id,
    String name,
    String article,
    String state,
    String drafter,
    String approver,
    int waiting,
    int told,
    int givenUp,
    int silenced) {}
