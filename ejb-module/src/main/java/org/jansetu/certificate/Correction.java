package org.jansetu.certificate;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a corrected certificate says otherwise.
 *
 * @param reason why, 3 to 300 characters
 * @param holder whose it is, or null where that was right
 * @param inputs answers that replace those of the application, or null
 */
public record Correction(String reason, String holder, JsonNode inputs) {}
