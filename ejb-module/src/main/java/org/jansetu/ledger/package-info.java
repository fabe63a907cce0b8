/**
 * Accounts and the transfers between them; knows programmes and nothing else.
 *
 * <p>A transfer debits one account and credits another, is never changed, and is corrected by
 * another transfer. Several transfers of one posting stand or fall together. The application reads
 * {@code ledger.account} and {@code ledger.transfer} and writes neither: PostgreSQL functions post,
 * and they are called by the packages that keep something else in step with the money (wallet,
 * counter). Limits are not kept here: an account that may not go below one has its balance row in
 * the package that owns the limit, because a balance shared by every kiosk would be one hot row.
 */
package org.jansetu.ledger;
