package org.jansetu.web.navigation;

import java.util.List;

/**
 * Pages that are about one thing.
 *
 * @param label what they are about; null where they stand in the line by themselves
 * @param tabs the pages
 */
public record TabGroup(String label, List<Tab> tabs) {

  /** Whether the pages are folded away under their label. */
  public boolean isFolded() {
    return label != null;
  }

  /** Whether the page that is shown is one of them. */
  public boolean isCurrent() {
    return tabs.stream().anyMatch(tab -> tab.current() != null);
  }
}
