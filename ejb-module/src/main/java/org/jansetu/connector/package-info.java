/**
 * The uniform contract with departments and billers: describe, fetch, pay, status. One way to talk,
 * whoever is at the other end; {@code docs/connector.md} is the page a biller's programmer gets.
 *
 * <p>Every request is signed with this server's key and every answer must be signed with the
 * biller's, both Ed25519 over an HTTP message signature (RFC 9421); an answer's signature covers
 * the signature of its request, so that no old answer fits a new question. What is not signed so is
 * not believed.
 *
 * <p>Keeps {@code connector.message}, every request and answer as it went over the wire, written in
 * small transactions of its own and never changed; and {@code connector.seal}, the chain of hashes
 * over them, made by a schedule, because a chain inside a payment would serialise payments. Bodies
 * are kept whole, since a masked body could not be verified again; only an auditor and the state
 * administrator may have a message replayed from the log.
 *
 * <p>Never holds a database transaction while it waits for a biller. Waits at most 2 s for a
 * connection and 5 s for an answer, asks one biller at most 8 things at a time, and after 5
 * failures in a row leaves it alone for 20 s. An unclear end of a payment is pending, never failed:
 * failed means that the biller signed so, or that nothing was ever sent.
 */
package org.jansetu.connector;
