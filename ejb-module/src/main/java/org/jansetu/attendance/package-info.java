/**
 * Presence: what rosters, exemptions and punches together say of a person at a centre on a day.
 *
 * <p>A punch or a change of rosters only marks days; a timer reckons marked days again, all of them
 * in a few statements, so that late punches count and no punch ever waits. Today's rows are due
 * until somebody comes or their time is over. What a person asks about their own days, a superior
 * decides; nobody decides what they asked, or about themselves. Weekly reports read the table
 * {@code day}, whose rows say when they were changed. Tables: {@code day}, {@code mark}, {@code
 * progress}, {@code regularisation}, {@code stranger}.
 */
package org.jansetu.attendance;
