package org.jansetu.web.navigation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.PageFrame;

/**
 * The pages that the reader may open. Few of them stand in one line. Whoever has many finds them by
 * what they are about; the pages beside the one that is shown are then in sight as well.
 */
@Named("menu")
@RequestScoped
public class NavigationMenu {

  /** What fits in one line of a counter's screen, in both languages. */
  private static final int MOST_IN_LINE = 10;

  @Inject private OpenPages pages;
  @Inject private Callers callers;
  @Inject private PageFrame page;

  private List<TabGroup> groups;
  private List<Tab> near;

  /** The groups in their order; one that is not folded where all pages stand in one line. */
  public List<TabGroup> getGroups() {
    if (groups == null) {
      List<OpenPages.Place> places = pages.places();
      groups = isFolding(places.size()) ? folded(places) : List.of(line(places));
    }
    return groups;
  }

  /** The pages beside the one that is shown, itself among them; none where nothing is folded. */
  public List<Tab> getNear() {
    if (near == null) {
      near =
          getGroups().stream()
              .filter(group -> group.isFolded() && group.isCurrent())
              .findFirst()
              .map(TabGroup::tabs)
              .orElse(List.of());
    }
    return near;
  }

  /** Whoever works at a kiosk, and citizens, have their pages at hand always. */
  private boolean isFolding(int pages) {
    Caller caller = callers.current();
    return pages > MOST_IN_LINE
        && caller.isKnown()
        && !caller.has(Role.CITIZEN)
        && !caller.has(Role.OPERATOR)
        && !caller.has(Role.CASHIER);
  }

  private static TabGroup line(List<OpenPages.Place> places) {
    return new TabGroup(null, places.stream().map(OpenPages.Place::tab).toList());
  }

  private List<TabGroup> folded(List<OpenPages.Place> places) {
    Map<Subject, TabGroup> found = new EnumMap<>(Subject.class);
    for (Subject subject : Subject.values()) {
      List<OpenPages.Place> about =
          places.stream().filter(place -> place.subject() == subject).toList();
      // One page under a label of its own would be a press too many.
      boolean standsAlone = subject == Subject.DESK || about.size() == 1;
      TabGroup line = line(about);
      if (!about.isEmpty()) {
        found.put(
            subject, standsAlone ? line : new TabGroup(page.text(subject.key()), line.tabs()));
      }
    }
    return List.copyOf(found.values());
  }
}
