package org.jansetu.onboarding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jansetu.hierarchy.Department;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;

/** What {@code roles.yaml} must keep beyond its shape: known roles at known places. */
final class RoleChecks {

  private static final Pattern MOBILE = Pattern.compile("[6-9][0-9]{9}");

  private RoleChecks() {}

  static void run(Bundle bundle) {
    Entry file = bundle.file("roles");
    Map<String, List<String>> places = new HashMap<>();
    file.at("roles").codes("code", "role-code-once");
    for (Entry role : file.at("roles").each()) {
      Entry code = role.at("code");
      if (Role.find(code.text()).filter(known -> known != Role.PLATFORM).isEmpty()) {
        code.reject("role-known", "the server knows no role " + code.text());
      }
      places.put(code.text(), role.at("places").texts());
    }
    file.at("demoUsers").codes("username", "demo-user-once");
    for (Entry user : file.at("demoUsers").each()) {
      user.at("role").mustBeOneOf(places.keySet(), "demo-role-known", "role");
      List<String> kinds = places.getOrDefault(user.at("role").text(), List.of());
      Entry place = user.at("place");
      if (!kinds.isEmpty() && kinds.stream().noneMatch(k -> isPlace(bundle, k, place.text()))) {
        place.reject(
            "demo-place-known", "there is no " + String.join(" or ", kinds) + " " + place.text());
      }
    }
  }

  private static boolean isPlace(Bundle bundle, String kind, String code) {
    return switch (kind) {
      case "society" -> codes(bundle, "societies").contains(code);
      case "provider" -> codes(bundle, "providers").contains(code);
      case "kiosk" -> codes(bundle, "kiosks").contains(code);
      case "department" ->
          bundle.departments().stream().map(Department::code).anyMatch(code::equals);
      case "department-area" -> isInArea(bundle, code);
      case "office" -> GrievanceChecks.isOffice(bundle, code);
      case "pin" ->
          bundle.file("rosters").at("persons").each().stream()
              .anyMatch(person -> person.at("pin").text().equals(code));
      case "mobile" -> MOBILE.matcher(code).matches();
      case "programme" -> bundle.code().equals(code);
      default ->
          bundle.areaByCode().containsKey(code)
              && bundle.areaByCode().get(code).kind().equals(kind);
    };
  }

  /** A department and an area, such as {@code REV@ND-D1}. */
  private static boolean isInArea(Bundle bundle, String code) {
    Posting place = new Posting(Role.DEPARTMENT_OFFICER, code);
    return !place.isWhole()
        && bundle.areaByCode().containsKey(place.area())
        && isPlace(bundle, "department", place.department());
  }

  private static Set<String> codes(Bundle bundle, String list) {
    return bundle.file("network").at(list).each().stream()
        .map(entry -> entry.at("code").text())
        .collect(Collectors.toSet());
  }
}
