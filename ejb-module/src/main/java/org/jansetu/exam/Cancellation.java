package org.jansetu.exam;

/**
 * Cancel an examination, for ever.
 *
 * @param orderNumber by which order, 1 to 80 characters
 * @param reason why, 1 to 500 characters
 */
public record Cancellation(String orderNumber, String reason) {}
