package org.jansetu.grievance;

/**
 * Do something with a grievance.
 *
 * @param action code of the move, such as {@code answer} or {@code consent}
 * @param remark what is written with it, at most 4,000 characters; null for none
 * @param reasonCode code of a reason where the move needs one, else null
 * @param rating what the citizen says of the answer, with a consent; else null
 * @param category to which category it belongs, with a proposal of another office; else null
 * @param into the token of the earlier one, with a merger; else null
 */
public record GrievanceAct(
    String action, String remark, String reasonCode, String rating, String category, String into) {

  /** An act with a remark and nothing else. */
  public static GrievanceAct of(String action, String remark) {
    return new GrievanceAct(action, remark, null, null, null, null);
  }

  /** The citizen's consent to close, with a rating or null. */
  public static GrievanceAct consent(String rating) {
    return new GrievanceAct("consent", null, null, rating, null, null);
  }
}
