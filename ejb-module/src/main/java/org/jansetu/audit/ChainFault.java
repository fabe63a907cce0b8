package org.jansetu.audit;

/**
 * A place where the chain does not hold.
 *
 * @param position the link's position, or 0 for an event that was slipped in beside the chain
 * @param event the event's id
 * @param fault {@code altered}, {@code removed}, {@code inserted}, {@code gap} or {@code
 *     broken-link}
 */
public record ChainFault(long position, long event, String fault) {}
