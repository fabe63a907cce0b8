/**
 * JSON as this server reads it, to the letter, and writes it.
 *
 * <p>A body is at most 256 KiB, well-formed, without a name twice. It is compared with the record
 * that it is read into before anything runs: every unknown, missing or wrong field is named at
 * once, by JSON Pointer. Nothing is converted by guessing: a text is no number and 1.0 is no 1.
 * Texts are brought into Unicode's NFC, and characters that nobody can see are refused.
 */
package org.jansetu.api.json;
