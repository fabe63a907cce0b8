/**
 * Registers of departments, against which what a citizen says is checked.
 *
 * <p>A register is declared in the programme's folder ({@code registers.yaml}): its columns, which
 * of them is the key and which the name, and which papers a match makes needless. Its lines come as
 * a CSV file of up to ten million, loaded in small transactions; the load before stays in force
 * until the new one is complete, and a file with one wrong line changes nothing.
 *
 * <p>A line is found by its key, or by a name in Devanagari or Latin letters however it is spelled:
 * names are kept as they are said. Every look is on the audit trail, because a register is full of
 * people. A line that is relied on is kept as {@link org.jansetu.register.Evidence}: which
 * register, which load, as of which day, which line and what it said, because the load itself is
 * swept when a newer one comes. Tables: {@code load}, {@code entry}, {@code entry_word}, {@code
 * evidence}.
 */
package org.jansetu.register;
