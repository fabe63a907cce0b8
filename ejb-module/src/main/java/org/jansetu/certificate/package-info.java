/**
 * Certificates: issued with the decision, signed after it, proved by anyone, ended by a reason.
 *
 * <p>An approved application whose service has a template in {@code certificates.yaml} gets one row
 * with a number in the transaction of the decision. The paper is made afterwards by {@link
 * org.jansetu.certificate.SigningOffice}: what it says lies in the row, so a crash loses nothing,
 * and a number exists before anybody signs, so there are never two. A unique index keeps one living
 * certificate for each application, however often the decision is told.
 *
 * <p>The paper is a PDF in Hindi and English with a PAdES signature by the key of its department.
 * Its square carries number, code and a token signed with Ed25519, which proves the paper without a
 * line to this server; only a look at this server knows whether it was revoked or superseded.
 *
 * <p>Who issues without being the officer needs an order ({@link
 * org.jansetu.certificate.Authorities}): its number is printed, and it ends by itself. Where a
 * template asks for numbered sheets, no copy is printed without one ({@link
 * org.jansetu.stationery.Stationery}).
 *
 * <p>Keeps {@code certificate.certificate}, {@code .document} (the signed bytes) and {@code
 * .authority}. Keys lie in the keys folder and are loaded at the first signature, as are the
 * libraries that sign.
 */
package org.jansetu.certificate;
