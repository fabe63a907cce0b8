package org.jansetu.contact;

import org.jansetu.grievance.Lodged;

/**
 * An interaction that was recorded.
 *
 * @param card what is kept
 * @param lodged what the caller is told of the grievance; null where none was lodged now
 * @param isReplay whether this repeats an earlier answer
 */
public record Recorded(InteractionCard card, Lodged lodged, boolean isReplay) {}
