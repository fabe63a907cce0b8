/**
 * Bills: fetched from their billers, paid to them, followed until it is known how that ended.
 *
 * <p>The counter asks before it charges ({@code ChargeProposed}): the bill must be known, not paid
 * yet, and the amount must be one that the biller takes. After the charge ({@code ChargePending})
 * the money is held in the kiosk's wallet; this package pays the biller, and settles the
 * transaction when the biller has said how it ended. What nobody knows yet is pending and asked for
 * again, at growing intervals, until it is known; only then is the money posted or freed. A
 * time-out is never a failure.
 *
 * <p>Keeps {@code billpay.fetched}, bills of the last fifteen minutes, so that no charge waits for
 * a biller that was asked just before; and {@code billpay.payment}, one row a transaction, whose
 * moves are in {@link org.jansetu.billpay.PaymentState}. A unique index keeps one bill from being
 * paid twice: a check before it only makes the refusal friendlier.
 *
 * <p>Never holds a database transaction while a biller is asked, and never moves money itself.
 */
package org.jansetu.billpay;
