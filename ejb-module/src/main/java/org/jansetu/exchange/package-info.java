/**
 * An Asterisk telephone exchange tells of calls by its manager interface, for exchanges that cannot
 * call the signed HTTP contract.
 *
 * <p>Logs in where {@code JANSETU_AMI_URL} says, hears who joins a queue, whose telephone rings,
 * who answers and who hangs up, and tells {@link org.jansetu.contact.Telephone}, as the HTTP
 * contract does: the same news twice change nothing, so both ways may be used at once. The number
 * of a caller goes through and is kept nowhere here.
 *
 * <p>Never dials and never moves a call. One line serves one programme, whose code is the path of
 * the address. Nothing is opened, and no library of the exchange loaded, where none is named.
 */
package org.jansetu.exchange;
