package org.jansetu.fees;

import java.util.Objects;

/**
 * What a tariff may know of a service.
 *
 * @param code code of the service, never null
 * @param department code of the department whose service it is, or null
 * @param category code of its category in the basket, or null
 * @param kind such as {@code application}, {@code collection}, {@code print}, {@code ticket}; or
 *     null
 * @param segment such as {@code G2C}, {@code G2B}, {@code B2C}; or null
 */
public record ServiceFacts(
    String code, String department, String category, String kind, String segment) {

  /** Refuses a service without a code. */
  public ServiceFacts {
    Objects.requireNonNull(code, "code of the service");
  }
}
