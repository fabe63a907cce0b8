package org.jansetu.reporting;

/**
 * Which kiosks are counted; a null does not narrow.
 *
 * @param within path of the area that was asked for
 * @param district path of the district or other area that the caller is trusted with
 * @param provider code of the provider that the caller is trusted with
 */
record Reach(String within, String district, String provider) {}
