package org.jansetu.stationery;

/**
 * A numbered sheet.
 *
 * @param serial what is printed on it
 * @param kiosk where it lies or was used
 * @param state issued, used or spoilt
 * @param certificate number of the certificate that is printed on it, or of the receipt that paid
 *     for the copy of a register that is, or null
 * @param copy which copy of it that is, or null
 * @param reason why it is spoilt, or null
 */
public record Sheet(
    String serial, String kiosk, String state, String certificate, Integer copy, String reason) {}
