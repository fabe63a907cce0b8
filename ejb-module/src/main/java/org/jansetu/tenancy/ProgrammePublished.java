package org.jansetu.tenancy;

/**
 * A version of a programme was published.
 *
 * @param tenant the programme's number
 * @param version the new version
 */
public record ProgrammePublished(short tenant, int version) {}
