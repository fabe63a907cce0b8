/**
 * Copies of register lines that a citizen pays for: a land record, a page of a register.
 *
 * <p>A register of the programme's folder says which print services hand out its lines and which
 * answers of their forms make up the key ({@code prints} in {@code registers.yaml}). The lines are
 * looked up before anything is charged, and frozen with the charge when they are printed first: a
 * later copy of the same receipt says the same, whatever was loaded meanwhile, and is marked as a
 * duplicate. Every copy says as of which day the register is true, and carries the square by which
 * its receipt is proved.
 *
 * <p>Never charges and never changes a register. Keeps {@code extract.extract}.
 */
package org.jansetu.extract;
