package org.jansetu.contact;

/** Who sits at a telephone. */
record Seated(long user, String username) {}
