package org.jansetu.onboarding;

/**
 * How a publication ended.
 *
 * @param code the programme's code
 * @param version the version that is now published
 * @param changed whether that is a new one; the same folder again changes nothing
 * @param preview what was changed
 */
public record Published(String code, int version, boolean changed, Preview preview) {}
