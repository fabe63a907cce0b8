package org.jansetu.onboarding;

import java.util.List;
import org.jansetu.shared.Finding;

/**
 * What a check of a folder found.
 *
 * @param code the programme's code, empty when the folder does not say it
 * @param services how many services it has
 * @param tariffs how many tariffs
 * @param kiosks how many kiosks
 * @param areas how many areas, those of the reference counted
 * @param findings everything wrong with it; empty when it may be published
 */
public record FolderReport(
    String code, int services, int tariffs, int kiosks, int areas, List<Finding> findings) {

  /** Takes a copy. */
  public FolderReport {
    findings = List.copyOf(findings);
  }

  /** Whether it may be published. */
  public boolean isRight() {
    return findings.isEmpty();
  }
}
