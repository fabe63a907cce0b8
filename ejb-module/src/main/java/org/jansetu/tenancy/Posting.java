package org.jansetu.tenancy;

/**
 * A role at a place.
 *
 * @param role what the person is trusted with
 * @param place the code of the kiosk, provider, society, department or area where it holds; the
 *     role says which of them it is
 */
public record Posting(Role role, String place) {}
