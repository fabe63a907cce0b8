package org.jansetu.certificate;

import java.time.LocalDate;

/**
 * A certificate as it is written with the decision.
 *
 * @param application number of the application
 * @param service code of the service
 * @param department code of the department
 * @param programmeVersion version of the programme's folder that it was made under
 * @param template code of its template
 * @param holder whose it is
 * @param text what it says
 * @param inputs the answers it is made of, as JSON
 * @param officerUser user name of who issues it
 * @param officer name of who issues it
 * @param authority id of the order by which it is issued, or null
 * @param decidedOn day of the decision
 * @param validUntil its last day, or null
 * @param needsSheet whether each copy needs a numbered sheet
 */
record NewCertificate(
    String application,
    String service,
    String department,
    int programmeVersion,
    String template,
    String holder,
    CertificateText text,
    String inputs,
    String officerUser,
    String officer,
    Long authority,
    LocalDate decidedOn,
    LocalDate validUntil,
    boolean needsSheet) {}
