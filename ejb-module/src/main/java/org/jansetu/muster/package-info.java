/**
 * The weekly report on presence: every Monday, for each department, who was not where the roster
 * wanted them and whom that held up; what the head did about it; and the score that follows.
 */
package org.jansetu.muster;
