package org.jansetu.certificate;

import java.time.LocalDate;

/** Whether somebody may issue: who, for which department and service, on which day. */
record AuthorityQuery(String username, String department, String service, LocalDate on) {}
