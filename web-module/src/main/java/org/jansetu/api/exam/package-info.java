/** Examinations over HTTP: dates, candidates, roll numbers, corrections, admit cards, refunds. */
package org.jansetu.api.exam;
