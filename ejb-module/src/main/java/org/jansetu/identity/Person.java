package org.jansetu.identity;

/**
 * Who somebody is, and what only they can have said.
 *
 * @param name as given, at most 200 characters; null where none was given
 * @param mobile ten digits, or null
 * @param language {@code en} or {@code hi}, in which they want to be spoken to
 * @param words what they wrote before it was scrubbed; null where nothing had to be scrubbed
 * @param about number of the receipt or application that it is about, or null
 * @param code the secret that stands for the mobile number of whoever gave none, or null
 */
public record Person(
    String name, String mobile, String language, String words, String about, String code) {

  /** Names nobody: whoever logs a person by mistake writes nothing. */
  @Override
  public String toString() {
    return "Person[sealed]";
  }
}
