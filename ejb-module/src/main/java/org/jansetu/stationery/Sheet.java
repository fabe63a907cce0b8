package org.jansetu.stationery;

/**
 * A numbered sheet.
 *
 * @param serial what is printed on it
 * @param kiosk where it lies or was used
 * @param state issued, used or spoilt
 * @param certificate number of the certificate that is printed on it, or null
 * @param copy which copy of that certificate it is, or null
 * @param reason why it is spoilt, or null
 */
public record Sheet(
    String serial, String kiosk, String state, String certificate, Integer copy, String reason) {}
