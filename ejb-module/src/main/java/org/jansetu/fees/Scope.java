package org.jansetu.fees;

import java.util.Set;

/**
 * Which services a tariff is for. An empty set asks nothing of the service.
 *
 * @param rank how special it is; of two that match, the one with the lower rank applies
 */
record Scope(
    int rank,
    Set<String> services,
    Set<String> categories,
    Set<String> kinds,
    Set<String> segments) {

  static final int SERVICES = 0;
  static final int CATEGORIES = 1;
  static final int KINDS_AND_SEGMENTS = 2;
  static final int KINDS_OR_SEGMENTS = 3;
  static final int ALL = 4;

  boolean covers(ServiceFacts service) {
    return admits(services, service.code())
        && admits(categories, service.category())
        && admits(kinds, service.kind())
        && admits(segments, service.segment());
  }

  private static boolean admits(Set<String> wanted, String value) {
    return wanted.isEmpty() || (value != null && wanted.contains(value));
  }
}
