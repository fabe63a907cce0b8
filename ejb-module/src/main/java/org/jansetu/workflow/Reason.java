package org.jansetu.workflow;

import org.jansetu.shared.LocalText;

/**
 * A reason that can be chosen.
 *
 * @param code its code
 * @param name what it says to the applicant
 */
public record Reason(String code, LocalText name) {}
