package org.jansetu.launcher;

/** A setting that the server cannot start with; the message says what to change. */
final class WrongSetting extends Exception {

  private static final long serialVersionUID = 1L;

  WrongSetting(String sentence) {
    super(sentence);
  }
}
