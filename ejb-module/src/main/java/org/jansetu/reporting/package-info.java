/**
 * Figures for those who watch: what was collected, where, for which service.
 *
 * <p>Reads only, through views of its own that keep nothing (schema {@code reporting}). A figure
 * here is always counted from the transactions themselves, so that it cannot drift from them; what
 * was reversed is shown apart and never counted as collected. Who may see which kiosk is the same
 * rule as everywhere: state and auditor all, a society its district, a provider its own, an
 * operator the own kiosk.
 */
package org.jansetu.reporting;
