package org.jansetu.counter;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A service with a biller is about to be charged for; outside of any transaction. An observer that
 * knows better throws a refusal, and nothing is charged.
 *
 * @param service code of the service
 * @param biller code of the biller
 * @param inputs what the operator typed
 */
public record ChargeProposed(String service, String biller, ObjectNode inputs) {}
