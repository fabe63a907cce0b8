package org.jansetu.tenancy;

import java.util.List;

/**
 * A programme as every caller may know it.
 *
 * @param tenant its number
 * @param code its code
 * @param version its published version; 0 before the first
 * @param hosts the host names that mean it
 */
public record ProgrammeSummary(short tenant, String code, int version, List<String> hosts) {}
