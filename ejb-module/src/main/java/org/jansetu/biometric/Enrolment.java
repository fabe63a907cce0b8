package org.jansetu.biometric;

/**
 * A finger is to be known.
 *
 * @param pin the person's number, as the roster has it
 * @param finger which finger
 * @param consent by which paper or word the person agreed, 3 to 200 characters
 */
public record Enrolment(String pin, Finger finger, String consent) {}
