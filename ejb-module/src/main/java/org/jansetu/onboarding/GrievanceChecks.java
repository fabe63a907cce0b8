package org.jansetu.onboarding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jansetu.hierarchy.Department;
import org.jansetu.tenancy.Role;

/**
 * What {@code grievances.yaml} must keep beyond its shape: everybody who is named is there, and
 * from every place some office answers for everything.
 */
final class GrievanceChecks {

  /** What the software makes of a move; a way may draw them with other words, not other codes. */
  private static final Set<String> KNOWN =
      Set.of(
          "take",
          "interim-reply",
          "ask-citizen",
          "tell-office",
          "not-reached",
          "answer",
          "ask-re-mark",
          "grant-re-mark",
          "refuse-re-mark",
          "send-up",
          "send-back",
          "close-specially",
          "merge",
          "consent",
          "refuse-closure",
          "withdraw",
          "escalate",
          "reopen",
          "note");

  private GrievanceChecks() {}

  static void run(Bundle bundle) {
    Entry file = bundle.file("grievances");
    if (!file.isPresent()) {
      return;
    }
    kinds(bundle, file);
    levels(bundle, file);
    file.at("ratings").codes("code", "grievance-rating-once");
    for (String list : List.of("asks", "approves")) {
      for (Entry role : file.at("unsealing").at(list).each()) {
        if (Role.find(role.text()).isEmpty()) {
          role.reject("role-known", "the server knows no role " + role.text());
        }
      }
    }
    replies(file.at("replies"));
    categories(bundle, file);
    for (Entry office : file.at("closedOffices").each()) {
      if (!isOffice(bundle, office.text())) {
        office.reject("grievance-office-known", "there is no office " + office.text());
      }
    }
  }

  /** A word means one thing, or a closure would rest on chance. */
  private static void replies(Entry replies) {
    Map<String, String> known = new HashMap<>();
    for (String meaning : List.of("agrees", "refuses", "tells")) {
      for (Entry word : replies.at(meaning).each()) {
        String before = known.putIfAbsent(word.text().toLowerCase(Locale.ROOT), meaning);
        if (before != null && !before.equals(meaning)) {
          word.reject("grievance-reply-once", word.text() + " " + before + " and " + meaning);
        }
      }
    }
  }

  private static void kinds(Bundle bundle, Entry file) {
    Set<String> ways =
        bundle.workflows().stream().map(way -> way.at("code").text()).collect(Collectors.toSet());
    file.at("kinds").codes("code", "grievance-kind-once");
    Set<String> used = new HashSet<>();
    for (Entry kind : file.at("kinds").each()) {
      kind.at("workflow").mustBeOneOf(ways, "workflow-known", "workflow");
      used.add(kind.at("workflow").text());
    }
    for (Entry way : bundle.workflows()) {
      if (used.contains(way.at("code").text())) {
        for (Entry move : way.at("moves").each()) {
          move.at("action").mustBeOneOf(KNOWN, "grievance-action-known", "act of a grievance");
        }
      }
    }
  }

  private static void levels(Bundle bundle, Entry file) {
    Set<String> kinds =
        bundle.file("hierarchy").at("kinds").each().stream()
            .map(kind -> kind.at("code").text())
            .collect(Collectors.toSet());
    file.at("levels").codes("code", "grievance-level-once");
    Set<String> roots = new HashSet<>();
    for (Entry kind : bundle.file("hierarchy").at("kinds").each()) {
      if (!kind.at("parent").isPresent()) {
        roots.add(kind.at("code").text());
      }
    }
    boolean isEverywhere = false;
    for (Entry level : file.at("levels").each()) {
      for (Entry kind : level.at("areaKinds").each()) {
        kind.mustBeOneOf(kinds, "area-kind-known", "kind of area");
        isEverywhere |= roots.contains(kind.text());
      }
    }
    if (!isEverywhere) {
      file.at("levels")
          .reject("grievance-office-everywhere", "no level has an office for the whole programme");
    }
  }

  private static void categories(Bundle bundle, Entry file) {
    Set<String> departments =
        bundle.departments().stream().map(Department::code).collect(Collectors.toSet());
    int levels = file.at("levels").each().size();
    file.at("categories").codes("code", "grievance-category-once");
    for (Entry category : file.at("categories").each()) {
      category.at("department").mustBeOneOf(departments, "department-known", "department");
      if (category.at("levelDays").each().size() != levels) {
        category
            .at("levelDays")
            .reject("grievance-days-of-every-level", "there are " + levels + " levels");
      }
      category.at("attributes").codes("code", "grievance-attribute-once");
      for (Entry attribute : category.at("attributes").each()) {
        boolean isSelect = "select".equals(attribute.at("type").text());
        if (isSelect != attribute.at("values").isPresent()) {
          attribute.reject("grievance-values", "a select has values, and nothing else has");
        }
      }
    }
  }

  /** Whether the code is that of a department's office at an area that the level has offices at. */
  static boolean isOffice(Bundle bundle, String code) {
    String[] parts = code.split("/", -1);
    return parts.length == 3
        && bundle.departments().stream().anyMatch(each -> each.code().equals(parts[0]))
        && bundle.areaByCode().containsKey(parts[1])
        && bundle.file("grievances").at("levels").each().stream()
            .filter(level -> level.at("code").text().equals(parts[2]))
            .anyMatch(
                level ->
                    level
                        .at("areaKinds")
                        .texts()
                        .contains(bundle.areaByCode().get(parts[1]).kind()));
  }
}
