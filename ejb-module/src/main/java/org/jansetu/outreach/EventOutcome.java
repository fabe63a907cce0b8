package org.jansetu.outreach;

/**
 * What came of it.
 *
 * @param reach how many people came, 0 to 10,000,000
 * @param costPaise what it cost
 * @param note what else is to be known, 3 to 500 characters, or null
 */
public record EventOutcome(int reach, long costPaise, String note) {}
