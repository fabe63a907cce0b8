package org.jansetu.counter;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A service with a biller is about to be charged for; outside of any transaction. An observer that
 * knows better throws a refusal, and nothing is charged.
 *
 * @param service code of the service
 * @param biller code of the biller
 * @param inputs what the operator typed; an observer may write down what the biller knows better,
 *     such as the number of the bill
 */
public record ChargeProposed(String service, String biller, ObjectNode inputs) {}
