/**
 * Conditions that a programme's folder may carry: CEL, compiled once, asked by many threads.
 *
 * <p>Who gets a concession and when a field shows are written in one language with the same limits:
 * the standard functions and the macro {@code has} only, at most 500 characters, no loops, so that
 * every condition always ends and may be taken from outside. The package is pure: it knows neither
 * tariffs nor forms, only names of values and what was given for them. It stands below {@code
 * catalogue} and {@code fees}, which both ask it. Keeps no table.
 */
package org.jansetu.condition;
