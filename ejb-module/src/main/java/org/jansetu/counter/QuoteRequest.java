package org.jansetu.counter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/**
 * What would this cost?
 *
 * @param service code of the service
 * @param inputs what the form of the service asks for
 * @param onDate the day to reckon with, or null for today
 */
public record QuoteRequest(String service, ObjectNode inputs, LocalDate onDate) {}
