package org.jansetu.certificate;

import org.jansetu.paper.Printout;

/**
 * One more copy of a certificate.
 *
 * @param document the signed PDF, the same bytes each time
 * @param number which copy this is, from 1
 */
public record CertificateCopy(Printout document, int number) {}
