package org.jansetu.stationery;

/**
 * Sheets that go to a kiosk together.
 *
 * @param kiosk code of the kiosk
 * @param firstSerial what is printed on the first of them: at most 20 of {@code A-Z 0-9 -} and then
 *     1 to 9 digits, which count on
 * @param sheets how many, 1 to 5,000
 */
public record SheetLot(String kiosk, String firstSerial, int sheets) {}
