package org.jansetu.muster;

import org.jansetu.shared.LocalText;

/**
 * How somebody, or a department, has done over the last weeks.
 *
 * @param code PIN of the person or code of the department
 * @param name the name
 * @param due days on which they were due
 * @param came of these, come, in time or not
 * @param decided applications decided where they sit
 * @param inTime of these, within what was promised
 * @param score 0 to 100, see {@link ScoreRule}; null while nobody was due
 */
public record Score(
    String code, LocalText name, long due, long came, long decided, long inTime, Integer score) {}
