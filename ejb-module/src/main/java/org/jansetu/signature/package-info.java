/**
 * Signs: PDFs as PAdES, short tokens as JWS; with keys in PKCS#12 files or in a device that speaks
 * PKCS#11.
 *
 * <p>Plain: knows no programme, no certificate of a citizen and no database. Its libraries are
 * heavy and are loaded with the first signature, so nothing here is a bean.
 */
package org.jansetu.signature;
