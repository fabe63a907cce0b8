package org.jansetu.tenancy;

/**
 * A role at a place.
 *
 * <p>The place of whoever decides for a department is the whole department, {@code REV}, or what of
 * it lies in an area and below, {@code REV@ND-D1}. A wider place reaches everything that a narrower
 * one does.
 *
 * @param role what the person is trusted with
 * @param place the code of the kiosk, provider, society, department or area where it holds, or a
 *     department in an area; the role says which of them it is
 */
public record Posting(Role role, String place) {

  /** Stands between a department and the area to which a place is confined. */
  static final char IN = '@';

  /** The department of a place that is one, whole or in an area. */
  public String department() {
    int at = place.indexOf(IN);
    return at < 0 ? place : place.substring(0, at);
  }

  /** The area to which a place of a department is confined; empty where it is all of it. */
  public String area() {
    int at = place.indexOf(IN);
    return at < 0 ? "" : place.substring(at + 1);
  }

  /** Whether the place is not confined to an area. */
  public boolean isWhole() {
    return place.indexOf(IN) < 0;
  }

  /** Whether what is decided there lies within this place of a department. */
  public boolean reaches(Jurisdiction there) {
    return department().equals(there.department())
        && (isWhole() || there.areaPath().contains("/" + area() + "/"));
  }
}
