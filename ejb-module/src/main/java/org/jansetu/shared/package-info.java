/**
 * Values that every floor speaks in: money, two-language text, refusals, pages of a list, findings.
 *
 * <p>Nothing here has behaviour beyond its own value, touches a database or knows a programme. A
 * type belongs here only when packages on different floors pass it to each other.
 */
package org.jansetu.shared;
