package org.jansetu.hierarchy;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;

/** All areas of one published version: immutable, shared by all requests. */
final class AreaTree {

  private static final int USUAL_LIMIT = 50;

  private final Map<String, Area> byCode = new HashMap<>();
  private final Map<String, List<Area>> paths = new HashMap<>();
  private final Map<String, Map<String, String>> places = new HashMap<>();
  private final List<Area> listed;

  /**
   * A tree of these areas.
   *
   * @param areas every area, also those withdrawn, in any order
   * @param withdrawn codes of those that lists leave out
   */
  AreaTree(List<Area> areas, Set<String> withdrawn) {
    areas.forEach(area -> byCode.put(area.code(), area));
    areas.forEach(area -> pathOf(area, new HashSet<>()));
    for (Area area : areas) {
      Map<String, String> place = new LinkedHashMap<>();
      paths.get(area.code()).forEach(on -> place.put(on.kind(), on.code()));
      places.put(area.code(), Collections.unmodifiableMap(place));
    }
    listed =
        areas.stream()
            .filter(area -> !withdrawn.contains(area.code()))
            .sorted(
                Comparator.comparing((Area area) -> area.name().en(), String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Area::code))
            .toList();
  }

  private List<Area> pathOf(Area area, Set<String> below) {
    List<Area> known = paths.get(area.code());
    if (known != null) {
      return known;
    }
    if (!below.add(area.code())) {
      throw new IllegalArgumentException("the area " + area.code() + " lies in itself");
    }
    List<Area> path = new ArrayList<>();
    if (area.parent() != null) {
      Area parent = byCode.get(area.parent());
      if (parent == null) {
        throw new IllegalArgumentException(
            "the area " + area.code() + " lies in " + area.parent() + ", which is unknown");
      }
      path.addAll(pathOf(parent, below));
    }
    path.add(area);
    List<Area> made = List.copyOf(path);
    paths.put(area.code(), made);
    return made;
  }

  Optional<Area> find(String code) {
    return Optional.ofNullable(code).map(byCode::get);
  }

  /** Root first, the area itself last; empty when the area is unknown. */
  List<Area> path(String code) {
    return code == null ? List.of() : paths.getOrDefault(code, List.of());
  }

  /** Code by kind, of the area and of all that it lies in; empty when the area is unknown. */
  Map<String, String> place(String code) {
    return code == null ? Map.of() : places.getOrDefault(code, Map.of());
  }

  /** The codes from the root down, such as {@code /S23/MP-GWALIOR/D402/}. */
  String pathText(String code) {
    StringBuilder text = new StringBuilder("/");
    path(code).forEach(area -> text.append(area.code()).append('/'));
    return text.toString();
  }

  Page<Area> list(AreaQuery query) {
    int limit = query.limit() == 0 ? USUAL_LIMIT : query.limit();
    if (limit < 1 || limit > Page.MOST) {
      throw InvalidInput.of("/limit", "out-of-range", "1 - " + Page.MOST);
    }
    String wanted = query.query() == null ? "" : folded(query.query());
    boolean passed = query.cursor() == null;
    List<Area> found = new ArrayList<>();
    for (Area area : listed) {
      if (!passed) {
        passed = area.code().equals(query.cursor());
        continue;
      }
      if (fits(area, query, wanted)) {
        if (found.size() == limit) {
          return new Page<>(found, found.get(limit - 1).code());
        }
        found.add(area);
      }
    }
    return new Page<>(found, null);
  }

  private static boolean fits(Area area, AreaQuery query, String wanted) {
    return (query.kind() == null || query.kind().equals(area.kind()))
        && (query.parent() == null || query.parent().equals(area.parent()))
        && (wanted.isEmpty()
            || folded(area.name().en()).contains(wanted)
            || (area.name().hi() != null && folded(area.name().hi()).contains(wanted))
            || folded(area.code()).equals(wanted));
  }

  /** Small letters and composed characters, so that one spelling finds the other. */
  private static String folded(String text) {
    return Normalizer2.getNFCInstance().normalize(text.strip()).toLowerCase(Locale.ROOT);
  }
}
