/**
 * The upkeep of terminals: what people do about them from afar.
 *
 * <p>{@link org.jansetu.upkeep.Commands} keeps what a terminal is to do until it asks: restart, set
 * its clock or zone, send its records again from a day on, know a person's number and name or
 * forget it. A terminal is never told a template, and nobody is made its administrator. Each
 * version of the protocol has its own words. A command ends by the terminal's answer, by expiry, or
 * taken back before it was told; a restart is told once, everything else up to three times.
 *
 * <p>A terminal that is silent in the sitting hours of its centre is told to the officer in charge,
 * once for each silence, and once more when it is back; never at night, on a day that is not
 * worked, or while its centre is closed or its device is known to be down.
 *
 * <p>Keeps {@code upkeep.command} and {@code silence}. Limits: 50 open commands a terminal, 10 told
 * at a call. Settings: {@code punches.yaml}.
 */
package org.jansetu.upkeep;
