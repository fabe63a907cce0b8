/**
 * What goes on paper: the citizen's receipt, the kiosk's statement, the official rate list; and the
 * public answer to "is this receipt genuine?".
 *
 * <p>Reads what other packages keep and writes nothing of its own; a copy that is printed is
 * counted where the transaction is kept. The same receipt is never printed twice as the original:
 * the first copy says so, every later one says DUPLICATE and which, a cancelled one says CANCELLED,
 * whatever the paper.
 *
 * <p>What a receipt says is put together once, as a {@link Slip} of plain sentences in one
 * language; {@link SlipPdf} and {@link SlipHtml} set it and decide nothing.
 *
 * <p>A reader proves a receipt with its number and the code printed on it. Whoever has only one of
 * them learns nothing, not even whether the number exists.
 */
package org.jansetu.receipt;
