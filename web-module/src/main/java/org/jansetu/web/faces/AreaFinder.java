package org.jansetu.web.faces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jansetu.hierarchy.Area;
import org.jansetu.hierarchy.AreaKind;
import org.jansetu.hierarchy.AreaQuery;
import org.jansetu.hierarchy.Areas;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Page;

/** The two lists by which every page narrows places: districts, and what lies in one. */
@Dependent
public class AreaFinder {

  private static final String DISTRICT = "district";
  private static final int MOST_PAGES = 20;

  @Inject private Areas areas;
  @Inject private PageFrame page;

  /**
   * An area to choose.
   *
   * @param code its code
   * @param name what the list says
   * @param chosen whether it is the one chosen now
   */
  public record Choice(String code, String name, boolean chosen) {}

  /** Every district of the programme, by name. */
  public List<Choice> districts(String chosen) {
    return choices(all(null, DISTRICT), chosen, false);
  }

  /** What lies directly in a district: tehsils, blocks, towns; by kind and name. */
  public List<Choice> parts(String district, String chosen) {
    return district == null ? List.of() : choices(all(district, null), chosen, true);
  }

  /** The place as one line, the smallest area first. */
  public String line(List<Area> path) {
    List<LocalText> names = new ArrayList<>();
    for (int i = path.size() - 1; i > 0; i--) {
      names.add(path.get(i).name());
    }
    return names.stream().map(page::in).distinct().limit(3).collect(Collectors.joining(", "));
  }

  private List<Area> all(String parent, String kind) {
    List<Area> found = new ArrayList<>();
    String cursor = null;
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      Page<Area> next = areas.list(new AreaQuery(parent, kind, null, Page.MOST, cursor));
      found.addAll(next.items());
      cursor = next.nextCursor();
      if (cursor == null) {
        break;
      }
    }
    return found;
  }

  private List<Choice> choices(List<Area> found, String chosen, boolean withKind) {
    Map<String, String> kinds = new TreeMap<>();
    for (AreaKind kind : areas.kinds()) {
      kinds.put(kind.code(), page.in(kind.name()));
    }
    return found.stream()
        .map(
            area ->
                new Choice(
                    area.code(),
                    (withKind ? kinds.getOrDefault(area.kind(), area.kind()) + " · " : "")
                        + page.in(area.name()),
                    area.code().equals(chosen)))
        .sorted(Comparator.comparing(Choice::name))
        .toList();
  }
}
