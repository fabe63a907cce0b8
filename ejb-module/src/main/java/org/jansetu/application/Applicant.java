package org.jansetu.application;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Who asks for the service.
 *
 * @param name 1 to 120 characters
 * @param mobile ten digits beginning with 6 to 9, or null
 * @param details what else was said about the applicant, kept as it is; null where nothing was
 */
public record Applicant(String name, String mobile, JsonNode details) {}
