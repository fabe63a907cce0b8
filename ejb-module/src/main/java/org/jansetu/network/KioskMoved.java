package org.jansetu.network;

/**
 * A kiosk went from one status to another, in the running transaction.
 *
 * @param kiosk code of the kiosk
 * @param from where it stood
 * @param to where it stands now
 * @param reason why, as the person said it
 */
public record KioskMoved(String kiosk, KioskStatus from, KioskStatus to, String reason) {}
