package org.jansetu.stationery;

/**
 * The sheets of a kiosk; what was issued is what was used, what is spoilt and what is left.
 *
 * @param kiosk code of the kiosk
 * @param issued how many it got
 * @param used how many certificates were printed on
 * @param spoilt how many are of no use
 * @param left how many lie there
 * @param next serial number of the first of those, or null
 */
public record SheetBalance(
    String kiosk, long issued, long used, long spoilt, long left, String next) {}
