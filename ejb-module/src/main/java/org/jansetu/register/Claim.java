package org.jansetu.register;

/**
 * Somebody says to stand in a register.
 *
 * @param paper code of the paper that it would make needless
 * @param register code of the register
 * @param key the key of the line, as it was typed
 * @param name the person's name
 */
public record Claim(String paper, String register, String key, String name) {}
