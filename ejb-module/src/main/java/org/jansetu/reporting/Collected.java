package org.jansetu.reporting;

import org.jansetu.shared.LocalText;
import org.jansetu.shared.Money;

/**
 * What was collected for one service, or at one kiosk.
 *
 * @param code code of the service or kiosk
 * @param name its name
 * @param count how many stand, the pending ones counted
 * @param reversed how many were cancelled or failed
 * @param total what citizens paid for those that stand
 * @param commission what kiosks earn by them
 */
public record Collected(
    String code, LocalText name, long count, long reversed, Money total, Money commission) {}
