/**
 * Whether the books agree: wallets, receipts and ledger tell the same story to the paisa.
 *
 * <p>{@link org.jansetu.settlement.Books} compares them when an auditor asks, {@link
 * org.jansetu.settlement.BooksWatch} all the time: every minute it looks at what is new since the
 * last look and at a sixtieth of the wallets, so that every wallet is compared once an hour. A
 * contradiction raises an alarm: a severe line in the log and an entry on the audit trail.
 *
 * <p>{@link org.jansetu.settlement.DailyStatements} shows a department its money day by day. It
 * starts from the transfers of the department's two accounts and asks each for its receipt, never
 * the other way round: what it shows adds up to the ledger, and what has no receipt stands in a
 * line of its own.
 *
 * <p>Keeps nothing of its own and changes nothing. Remittance, tax statements and period close
 * belong here when they arrive.
 */
package org.jansetu.settlement;
