/**
 * Numbered sheets for certificates and for copies from registers, accounted for one by one: a kiosk
 * gets them, and each is used for one copy, spoilt with a reason, or still there.
 *
 * <p>Keeps {@code stationery.sheet}, one row for each sheet; the database lets a used or spoilt one
 * never change again. Prints nothing itself: whoever prints asks for a sheet in the same
 * transaction.
 */
package org.jansetu.stationery;
