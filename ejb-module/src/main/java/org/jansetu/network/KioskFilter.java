package org.jansetu.network;

/**
 * What the database is asked for; null means any.
 *
 * @param pathPrefix path of the area that the kiosks lie in
 * @param status code of their status
 * @param codePrefix beginning of the code
 * @param namePart part of the name in either language, in small letters
 * @param societyPath path of the area that the caller's society administers
 * @param provider code of the caller's provider
 * @param after code of the last kiosk of the page before
 * @param limit how many
 */
record KioskFilter(
    String pathPrefix,
    String status,
    String codePrefix,
    String namePart,
    String societyPath,
    String provider,
    String after,
    int limit) {}
