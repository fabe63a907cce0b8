package org.jansetu.openrequest;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Which requests are asked for.
 *
 * @param ids their numbers; with any of these nothing else counts
 * @param services codes of services; none for all
 * @param from the first moment, or null for 90 days before the last
 * @param until the last moment, or null for now
 * @param open whether only open ones, whether only closed ones, or null for both
 */
public record OpenQuery(
    List<String> ids,
    List<String> services,
    OffsetDateTime from,
    OffsetDateTime until,
    Boolean open) {

  /** Takes copies. */
  public OpenQuery {
    ids = List.copyOf(ids);
    services = List.copyOf(services);
  }
}
