package org.jansetu.roster;

import org.jansetu.shared.LocalText;

/**
 * An entry together with whose it is.
 *
 * @param entry the window
 * @param name the person's name
 * @param designation code of what they are
 * @param department code of their department
 */
public record RosterRow(RosterEntry entry, LocalText name, String designation, String department) {}
