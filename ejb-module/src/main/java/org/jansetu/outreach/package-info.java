/**
 * Outreach: stalls, road shows, workshops and camps, where a programme goes to the people instead
 * of waiting for them.
 *
 * <p>A society plans them in its district, the State everywhere; everyone can read what is planned.
 * Afterwards whoever may plan tells how many people came and what it cost, once; what does not take
 * place is cancelled with a reason that the public reads. An event may carry the code of a
 * campaign; a charge may name it, and then the campaign's line tells what it cost and what it
 * brought. Keeps {@code outreach.event} and {@code outreach.charge}; reads the counter's
 * transactions.
 */
package org.jansetu.outreach;
