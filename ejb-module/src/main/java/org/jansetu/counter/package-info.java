/**
 * Quote, charge, receipt: what an operator does for the citizen at the counter.
 *
 * <p>A basket is one visit and one payment; each transaction in it is one service with its own
 * receipt. A charge is one database call: {@code counter.charge} keeps the idempotency key, debits
 * the wallet, posts the transfers and takes the receipt number, or leaves nothing. Charges that
 * wait at the same time share one call and keep each its own outcome ({@link ChargeQueue}).
 *
 * <p>A charge that somebody outside has to confirm is pending: its money is held in the wallet and
 * nothing is posted until {@link Counter#settle} says how it ended. What was done is never edited:
 * a cancellation posts every transfer the other way round, and the receipt stays, marked.
 *
 * <p>Keeps {@code counter.basket}, {@code counter.transaction} and {@code counter.receipt_series};
 * the application reads them and writes only through functions. {@link BooksWatch} compares
 * receipts, wallets and ledger all the time and raises an alarm when they disagree.
 */
package org.jansetu.counter;
