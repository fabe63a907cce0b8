/**
 * Signs: PDFs as PAdES, short tokens as JWS; and keeps the keys for it in PKCS#12 files.
 *
 * <p>Plain: knows no programme, no certificate of a citizen and no database. Its libraries are
 * heavy and are loaded with the first signature, so nothing here is a bean.
 */
package org.jansetu.signature;
