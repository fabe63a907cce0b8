package org.jansetu.certificate;

import java.time.LocalDate;
import org.jansetu.shared.LocalText;

/**
 * Everything that stands on the paper.
 *
 * @param programme name of the programme
 * @param state name of its state
 * @param number number of the certificate
 * @param code the code that proves it
 * @param text what it says
 * @param officer who issued it
 * @param decidedOn when
 * @param validUntil its last day, or null
 * @param address where it is checked
 * @param square what the square says
 * @param demonstration whether a key signs that nobody but this server vouches for
 */
record CertificatePage(
    LocalText programme,
    LocalText state,
    String number,
    String code,
    CertificateText text,
    String officer,
    LocalDate decidedOn,
    LocalDate validUntil,
    String address,
    String square,
    boolean demonstration) {}
