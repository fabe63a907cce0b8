package org.jansetu.handover;

import java.util.List;

/**
 * Copies for a functionary.
 *
 * @param department code of the department
 * @param receiver name of the functionary, 2 to 100 characters
 * @param pin the functionary's number at the attendance, 1 to 9 digits, or null
 * @param numbers the applications, 1 to 200, each once
 */
public record HandOverRequest(
    String department, String receiver, String pin, List<String> numbers) {

  /** Takes a copy. */
  public HandOverRequest {
    numbers = numbers == null ? List.of() : numbers.stream().toList();
  }
}
