package org.jansetu.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jansetu.shared.Violation;

/**
 * Judges what is said of a person: everything, before anything is refused. Plain.
 *
 * @param designations codes that are known
 * @param departments codes that are known
 */
record PersonJudge(Set<String> designations, Set<String> departments) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern PIN = Pattern.compile("[1-9][0-9]{0,8}");
  private static final Pattern MOBILE = Pattern.compile("[6-9][0-9]{9}");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  /** Whether a terminal can know somebody by it. */
  static boolean isPin(String pin) {
    return pin != null && PIN.matcher(pin).matches();
  }

  /**
   * What is wrong.
   *
   * @param field where it stands
   */
  List<Violation> wrong(String field, RosterLine.Person person) {
    List<Violation> wrong = new ArrayList<>();
    if (person.nameEn() == null) {
      wrong.add(new Violation(field + "/nameEn", "required", ""));
    }
    name(field + "/nameEn", person.nameEn(), wrong);
    name(field + "/nameHi", person.nameHi(), wrong);
    if (person.designation() == null || !designations.contains(person.designation())) {
      wrong.add(new Violation(field + "/designation", "not-allowed", ""));
    }
    if (person.department() == null || !departments.contains(person.department())) {
      wrong.add(new Violation(field + "/department", "not-allowed", ""));
    }
    if (person.mobile() != null && !MOBILE.matcher(person.mobile()).matches()) {
      wrong.add(new Violation(field + "/mobile", "bad-mobile", ""));
    }
    if (person.email() != null
        && (person.email().length() > LONGEST_EMAIL || !EMAIL.matcher(person.email()).matches())) {
      wrong.add(new Violation(field + "/email", "not-allowed", ""));
    }
    return wrong;
  }

  private static void name(String field, String name, List<Violation> wrong) {
    if (name != null
        && (name.isEmpty()
            || name.length() > LONGEST_NAME
            || name.chars().anyMatch(Character::isISOControl)
            || "=+-@".indexOf(name.charAt(0)) >= 0)) {
      wrong.add(new Violation(field, "bad-text", ""));
    }
  }
}
