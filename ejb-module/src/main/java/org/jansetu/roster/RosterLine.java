package org.jansetu.roster;

/**
 * A row that somebody wants in a roster, as it was written.
 *
 * @param field where it stands, such as {@code /rows/12}
 * @param centre code of the kiosk
 * @param row the window
 * @param person who it is, where the row says so; its dates are not looked at
 */
record RosterLine(String field, String centre, RosterDraft.Row row, Person person) {

  /**
   * What a file says of a person.
   *
   * @param nameEn the name
   * @param nameHi the same in Devanagari, or null
   * @param designation code of what they are
   * @param department code of their department
   * @param mobile ten digits, or null
   * @param email an address, or null
   */
  record Person(
      String nameEn,
      String nameHi,
      String designation,
      String department,
      String mobile,
      String email) {

    /** Whether a known person is that already. */
    boolean is(Functionary known) {
      return nameEn.equals(known.name().en())
          && java.util.Objects.equals(nameHi, known.name().hi())
          && designation.equals(known.designation())
          && department.equals(known.department())
          && java.util.Objects.equals(mobile, known.mobile())
          && java.util.Objects.equals(email, known.email());
    }

    /** Names nobody. */
    @Override
    public String toString() {
      return "Person[" + designation + "]";
    }
  }
}
