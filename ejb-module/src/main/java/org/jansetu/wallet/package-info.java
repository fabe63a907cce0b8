/**
 * The deposit account of a kiosk: top up, hold, charge, release, refund, credit limit.
 *
 * <p>Keeps {@code wallet.wallet}, the only balance that is locked, because only it has a limit, and
 * {@code wallet.top_up}. A balance never goes below zero less the credit limit: PostgreSQL checks
 * it on the row, whoever writes. The balance is always what the ledger's transfers of the wallet's
 * account add up to; the counter's watch compares them.
 *
 * <p>A kiosk's deposit with its programme is not a prepaid payment instrument of a citizen, and
 * nothing here may make it one: it pays for charges at its own kiosk only.
 */
package org.jansetu.wallet;
