package org.jansetu.onboarding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jansetu.hierarchy.Area;

/** What {@code hierarchy.yaml} must keep beyond its shape: one tree, of known kinds. */
final class HierarchyChecks {

  private HierarchyChecks() {}

  static void run(Bundle bundle) {
    Entry hierarchy = bundle.file("hierarchy");
    Entry reference = hierarchy.at("reference");
    if (reference.isPresent() && bundle.reference().isEmpty()) {
      reference.reject("reference-exists", "there is no reference folder " + reference.text());
    }
    Entry within = hierarchy.at("within");
    if (within.isPresent() && !bundle.areaByCode().containsKey(within.text())) {
      within.reject("within-known", "the reference has no area " + within.text());
    }
    Map<String, String> kinds = kinds(hierarchy.at("kinds"));
    Map<String, Entry> own = new HashMap<>();
    for (Entry area : hierarchy.at("areas").each()) {
      own.put(area.at("code").text(), area);
    }
    Set<String> codes = new HashSet<>();
    int roots = 0;
    for (Area area : bundle.areas()) {
      Entry where = own.getOrDefault(area.code(), hierarchy.at("areas"));
      if (!codes.add(area.code())) {
        where.reject("area-code-once", area.code() + " stands here a second time");
      }
      place(area, bundle, kinds, where);
      roots += area.parent() == null ? 1 : 0;
    }
    if (roots != 1 && hierarchy.isPresent()) {
      hierarchy.at("areas").reject("one-root", "the tree has " + roots + " roots, not one");
    }
  }

  private static void place(Area area, Bundle bundle, Map<String, String> kinds, Entry where) {
    if (!kinds.containsKey(area.kind())) {
      where.reject("area-kind-known", area.code() + " is of the unknown kind " + area.kind());
      return;
    }
    Area parent = area.parent() == null ? null : bundle.areaByCode().get(area.parent());
    if (area.parent() != null && parent == null) {
      where.reject(
          "area-parent-known", area.code() + " lies in " + area.parent() + ", which is unknown");
      return;
    }
    String wanted = kinds.get(area.kind());
    if (!Objects.equals(wanted, parent == null ? null : parent.kind())) {
      where.reject(
          "area-parent-kind",
          area.code() + " is a " + area.kind() + " and must lie in a " + wanted);
    }
    Set<String> passed = new HashSet<>();
    for (Area up = area; up != null && up.parent() != null; ) {
      if (!passed.add(up.code())) {
        where.reject("area-no-cycle", area.code() + " lies in itself");
        return;
      }
      up = bundle.areaByCode().get(up.parent());
    }
  }

  /** The kind that each kind lies in. */
  private static Map<String, String> kinds(Entry list) {
    Set<String> codes = list.codes("code", "kind-code-once");
    Map<String, String> kinds = new HashMap<>();
    for (Entry kind : list.each()) {
      Entry parent = kind.at("parent");
      parent.mustBeOneOf(codes, "kind-parent-known", "kind");
      kinds.put(kind.at("code").text(), parent.isPresent() ? parent.text() : null);
    }
    return kinds;
  }
}
