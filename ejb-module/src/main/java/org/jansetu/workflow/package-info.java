/**
 * How a case moves: its states, who may move it where, and what each move needs.
 *
 * <p>Pure: no database, no clock, no programme. A definition is a file of the programme's folder;
 * roles are named by their codes, as the folder names them. Whoever keeps cases asks a definition
 * before every move, so that only the moves that are drawn happen.
 */
package org.jansetu.workflow;
