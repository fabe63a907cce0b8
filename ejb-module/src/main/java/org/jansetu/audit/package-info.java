/**
 * Who did what, when, in one programme: appended, never changed.
 *
 * <p>{@link org.jansetu.audit.AuditTrail#record} writes one row of {@code audit.event} in the
 * transaction of what it tells of, so that neither is there without the other. Within some seconds
 * {@link org.jansetu.audit.ChainKeeper} takes it into {@code audit.chain}: each link is the SHA-256
 * of the link before and of every column of the event, in the order in which transactions began to
 * write, gapless from 1 in each programme. {@link org.jansetu.audit.AuditTrail#verify} walks the
 * chain and names what was altered, removed or slipped in.
 *
 * <p>The application may only insert and read. Whoever owns the database can still rewrite the
 * whole chain: an auditor who has noted an earlier head (position and hash) sees that too.
 *
 * <p>Order comes from the transaction numbers of the database cluster. A dump that is loaded into a
 * new cluster begins to count again: advance its counter past the old one (pg_resetwal -x) first,
 * as the chain otherwise waits; a physical backup and pg_upgrade keep the numbers.
 *
 * <p>Never decides anything and never keeps secrets: callers pass no passwords, tokens or one-time
 * codes in the detail.
 */
package org.jansetu.audit;
