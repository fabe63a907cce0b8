package org.jansetu.tenancy;

import java.util.ArrayList;
import java.util.List;

/**
 * Where something is decided: by a department, in an area.
 *
 * @param department code of the department
 * @param areaPath codes of the areas it lies in, root first, such as {@code /ND/ND-V1/ND-D1/}
 */
public record Jurisdiction(String department, String areaPath) {

  /**
   * The places from which it is reached, the narrowest first, such as {@code REV@ND-D1, REV@ND-V1,
   * REV@ND, REV}.
   */
  public List<String> places() {
    List<String> places = new ArrayList<>();
    for (int end = areaPath.length() - 1; end > 0; ) {
      int begin = areaPath.lastIndexOf('/', end - 1);
      places.add(department + Posting.IN + areaPath.substring(begin + 1, end));
      end = begin;
    }
    places.add(department);
    return List.copyOf(places);
  }
}
