/**
 * Campaigns: people on a list are told of a scheme by telephone.
 *
 * <p>The supervisor of a contact centre draws up the list, somebody else lets it loose; only who
 * has agreed to be called stands on it, and whoever says "never again" is called by no campaign any
 * more, whatever a list says. Numbers are sealed; agents see one at a time, within the hours of
 * {@code contact.yaml}, and who does not answer is tried again by its rule. What is told is an
 * article of {@code knowledge}. Tables: {@code campaign}, {@code recipient}, {@code silence}.
 */
package org.jansetu.campaign;
