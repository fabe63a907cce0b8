package org.jansetu.shared;

/**
 * One thing wrong with what a caller sent.
 *
 * @param field JSON Pointer to the value, such as {@code /inputs/consumerId}
 * @param code stable code, such as {@code required} or {@code unknown-field}
 * @param message the sentence shown beside the field, in the caller's language
 */
public record Violation(String field, String code, String message) {}
