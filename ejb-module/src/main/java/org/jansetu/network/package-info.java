/**
 * Who serves citizens, and where: societies of the districts, local service providers, kiosks.
 *
 * <p>A kiosk sits in one area and may be run by one provider. Its life is one table of moves, in
 * {@link org.jansetu.network.KioskStatus} and again in a trigger of PostgreSQL: applied, active,
 * suspended and back, closed for good. A publication brings kiosks in and renames or moves them; it
 * never touches the status of one that is there, because suspending is decided by people on the
 * day, not by a file.
 *
 * <p>Keeps {@code network.society}, {@code network.provider}, {@code network.kiosk} and {@code
 * network.kiosk_move}, the history of every status. Reads {@code hierarchy.area} to find everything
 * below an area. Nothing is deleted.
 *
 * <p>Where a kiosk is, is kept in the memory of a published version; whether it may work is asked
 * of the database every time, so that a suspension stops the very next charge.
 *
 * <p>Never knows users or money.
 */
package org.jansetu.network;
