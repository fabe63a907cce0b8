package org.jansetu.shared;

/**
 * Something wrong in a programme's folder, found before anything of it is applied.
 *
 * @param file path inside the folder, such as {@code fees.yaml}
 * @param key JSON Pointer to the value inside the file; empty for the whole file
 * @param check stable name of the check, such as {@code tariff-for-every-service}
 * @param why one sentence that says what is wrong and what would be right
 */
public record Finding(String file, String key, String check, String why) {

  /** One line for a terminal: file, key, check, why. */
  @Override
  public String toString() {
    return file + (key.isEmpty() ? "" : " " + key) + ": " + why + " [" + check + "]";
  }
}
