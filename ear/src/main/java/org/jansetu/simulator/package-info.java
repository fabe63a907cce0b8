/**
 * A biller that is not one: speaks the contract of {@code docs/connector.md} as a biller's own
 * system would, for demonstrations and tests. Bills are reckoned from the consumer's number, names
 * are invented, payments live in memory and nobody's money moves.
 *
 * <p>Beside it stands a payment gateway that is not one, after {@code docs/payment-gateway.md}: its
 * page lets a person choose how a payment ends.
 *
 * <p>Shares no code with the server, so that the contract is tried by two who wrote it separately.
 * Needs the JDK, Jackson and the folder in which the server's public key lies.
 */
package org.jansetu.simulator;
