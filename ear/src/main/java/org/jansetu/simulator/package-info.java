/**
 * A biller that is not one: speaks the contract of {@code docs/connector.md} as a biller's own
 * system would, for demonstrations and tests. Bills are reckoned from the consumer's number, names
 * are invented, payments live in memory and nobody's money moves.
 *
 * <p>Shares no code with the server, so that the contract is tried by two who wrote it separately.
 * Needs the JDK, Jackson and the folder in which the server's public key lies.
 */
package org.jansetu.simulator;
