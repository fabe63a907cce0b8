/**
 * What must not happen, tried over HTTP against the assembled server: reading or moving what
 * belongs to another programme, place or person; sending what no form asks for; publishing what is
 * wrong.
 *
 * <p>Each {@link org.jansetu.proof.Attempt} is a test of its own and is refused for the one reason
 * that it names.
 */
package org.jansetu.proof;
