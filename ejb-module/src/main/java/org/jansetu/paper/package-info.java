/**
 * Paper and what is set on it: the letters, a grid to set them in, the square that a telephone
 * reads, the letters that prove it, a finished document; and a table that goes to a spreadsheet or
 * comes from one.
 *
 * <p>Knows no receipt, no certificate and no programme; what a document says is decided by the
 * package that prints it. Devanagari is shaped by the layout engine of the Java runtime with the
 * embedded font, because a PDF writer that places letter after letter breaks conjuncts.
 */
package org.jansetu.paper;
