/**
 * {@code ./jansetu bench}: how fast a charge is on this machine, and what bounds it.
 *
 * <p>Everything runs here, at the same time, on the same processors: server, database and load
 * generator. The ceiling is the charge's own SQL function without anything in front of it; all
 * other figures are read against it.
 */
package org.jansetu.bench;
