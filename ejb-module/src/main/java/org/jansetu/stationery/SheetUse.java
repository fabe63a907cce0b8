package org.jansetu.stationery;

/**
 * What a sheet is used for.
 *
 * @param serial what is printed on it
 * @param certificate number of the certificate, or of the receipt that paid for a copy
 * @param copy which copy of it, from 1
 */
public record SheetUse(String serial, String certificate, int copy) {}
