package org.jansetu.attendance;

import java.time.LocalTime;
import org.jansetu.shared.LocalText;

/**
 * Who sits at a centre, as everybody may know it.
 *
 * @param name their name
 * @param designation what they are
 * @param department the department's name
 * @param from from when on
 * @param until until when
 * @param state here, awaited, away or gone
 * @param illustrative whether the person is invented for demonstration
 */
public record PublicRow(
    LocalText name,
    LocalText designation,
    LocalText department,
    LocalTime from,
    LocalTime until,
    String state,
    boolean illustrative) {}
