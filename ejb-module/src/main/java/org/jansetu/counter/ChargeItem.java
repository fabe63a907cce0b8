package org.jansetu.counter;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One service in a basket.
 *
 * @param service code of the service
 * @param inputs what the form of the service asks for
 * @param expectedTotalPaise what the operator was shown, in paise
 */
public record ChargeItem(String service, ObjectNode inputs, long expectedTotalPaise) {}
