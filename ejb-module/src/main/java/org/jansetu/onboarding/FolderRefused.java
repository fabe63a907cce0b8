package org.jansetu.onboarding;

import org.jansetu.shared.Refusal;

/**
 * A folder or archive that is not even read: too large, too many files, a name that leaves the
 * folder, or no ZIP archive at all. Code folder-refused; argument: one sentence.
 */
public final class FolderRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  FolderRefused(String why) {
    super("folder-refused", why);
  }

  /** The sentence that says what is wrong. */
  public String why() {
    return arguments().isEmpty() ? code() : arguments().get(0).toString();
  }
}
