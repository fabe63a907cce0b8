/**
 * What a service costs on a day, who bears it and who gets which part of it.
 *
 * <p>A programme's {@code fees.yaml} becomes one immutable {@link org.jansetu.fees.Tariffs}; from
 * it {@link org.jansetu.fees.Tariffs#quote} makes the quote of one charge. The package is pure: it
 * keeps no table, reads no clock, knows no programme, and the same facts always get the same quote.
 *
 * <p>Always true of a quote: its lines sum to its total; no line is negative or zero; what the
 * department bears is never part of the total; the bill itself is passed on whole, untaxed.
 *
 * <p>How one line is reckoned, in this order: {@code waiveWhen}; the amount, unless waived; the
 * first concession that holds; the version's minimum and maximum charge; tax; split. Amounts are
 * whole paise, rounded half-up. Tax included in a price is what is left after {@code net =
 * half-up(gross * 100 / (100 + rate))}. Shares are taken from the net in their order, none more
 * than what is left, and the residue party takes the rest. A limit moves the last charge line that
 * was not remitted, which is then taxed and split anew, so that its tax stays right; a maximum goes
 * on to the line before when one line is not enough. A limit binds the lines borne by the version's
 * own payer.
 *
 * <p>The most specific tariff in force on the day applies: services before categories, before kinds
 * with segments, before either alone, before all. Where the special one starts later than the day,
 * the general one still applies.
 *
 * <p>A condition is CEL with the standard functions and the macro {@code has} only, at most 500
 * characters, so that it always ends. A condition that asks for a value which was not given does
 * not hold: what is left out never breaks a charge and never earns a concession. Any other failure,
 * such as a number compared with a text, refuses the input, because a guess would be about money.
 *
 * <p>Limits: an amount is at most 10,00,00,00,000 paise (ten crore rupees), units at most 10,000, a
 * version has at most 20 lines. More is refused, never wrapped.
 */
package org.jansetu.fees;
