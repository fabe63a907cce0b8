package org.jansetu.application;

/**
 * A paper that was handed in.
 *
 * @param code code of the paper, as the service names it
 * @param uploadId the upload that holds it, 1 to 64 letters, digits and hyphens
 */
public record GivenDocument(String code, String uploadId) {}
