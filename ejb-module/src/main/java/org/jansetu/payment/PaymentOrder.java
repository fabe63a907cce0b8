package org.jansetu.payment;

import java.util.Locale;
import org.jansetu.shared.Money;

/**
 * Something that a citizen wants to pay for.
 *
 * @param purpose which capability spends it, such as {@code application}
 * @param subject what is paid for, in that capability's own words; paid for once
 * @param amount how much, at least one paisa
 * @param language the language in which the gateway speaks to the citizen
 * @param returnPath the page to which the gateway sends the citizen back, beginning with a slash
 */
public record PaymentOrder(
    String purpose, String subject, Money amount, Locale language, String returnPath) {}
