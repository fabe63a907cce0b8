package org.jansetu.receipt;

/**
 * Something said on paper.
 *
 * @param label what it is
 * @param value how it is; never null
 */
record Fact(String label, String value) {}
