package org.jansetu.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a programme names is there: areas, departments, categories, forms, kiosks, services. */
class CrossReferenceTest {

  private static final Set<String> DEMO_USERS =
      Set.of(
          "state",
          "society",
          "provider",
          "operator",
          "operator2",
          "cashier",
          "officer",
          "officer2",
          "firstappeal",
          "secondappeal",
          "citizen",
          "auditor");

  /** Those who answer grievances and work at a contact centre, where a programme has them. */
  private static final Set<String> OF_GRIEVANCES =
      Set.of("level1", "level2", "level3", "level4", "agent", "agent2", "supervisor");

  /** Those who look after centres and people with rosters, where a programme keeps them. */
  private static final Set<String> OF_ROSTERS =
      Set.of("incharge", "coordinator", "head", "collector", "functionary");

  private final List<String> wrong = new ArrayList<>();

  static Stream<String> programmes() {
    return Folders.programmes();
  }

  private void known(String where, String code, Collection<String> all) {
    if (!all.contains(code)) {
      wrong.add(where + " names the unknown " + code);
    }
  }

  private List<String> once(String where, List<String> codes) {
    Set<String> seen = new HashSet<>();
    codes.stream()
        .filter(code -> !seen.add(code))
        .forEach(code -> wrong.add(where + " has " + code + " twice"));
    return codes;
  }

  private void none() {
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void theTreeHangsTogether(String code) {
    Programme programme = Programme.of(code);
    JsonNode hierarchy = programme.file("hierarchy.yaml");
    Map<String, String> above = new HashMap<>();
    for (JsonNode kind : hierarchy.get("kinds")) {
      String parent = kind.get("parent").isNull() ? "" : kind.get("parent").asText();
      above.put(kind.get("code").asText(), parent);
      known("kinds", parent, List.of("", "state", "division", "district", "block"));
    }
    once("areas", Folders.codes(hierarchy.path("areas")));
    programme
        .kindOf()
        .forEach(
            (area, kind) -> {
              known("areas", kind, above.keySet());
              String parent = programme.parentOf().get(area);
              String outer = parent.equals("null") ? "" : parent;
              String outerKind = outer.isEmpty() ? "" : programme.kindOf().get(outer);
              if (!above.get(kind).equals(outerKind)) {
                wrong.add(area + ", a " + kind + ", lies in a " + outerKind);
              }
            });
    if (hierarchy.has("within")) {
      known("within", hierarchy.get("within").asText(), programme.kindOf().keySet());
    }
    none();
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void everyServiceFindsWhatItNames(String code) {
    Programme programme = Programme.of(code);
    JsonNode file = programme.file("services.yaml");
    List<String> categories = once("categories", Folders.codes(file.get("categories")));
    once("departments", Folders.codes(file.path("departments")));
    once("services", Folders.codes(file.get("services")));
    Set<String> forms = new HashSet<>();
    Set<String> usedCategories = new HashSet<>();
    for (JsonNode service : file.get("services")) {
      String at = service.get("code").asText();
      known(at, service.get("department").asText(), programme.departments());
      known(at, service.get("category").asText(), categories);
      known(at, service.get("form").asText(), Folders.texts(file.get("services"), "form"));
      forms.add(service.get("form").asText());
      usedCategories.add(service.get("category").asText());
      for (String district : Folders.words(service.path("districts"))) {
        if (!"district".equals(programme.kindOf().get(district))) {
          wrong.add(at + " is offered in " + district + ", which is no district");
        }
      }
    }
    Set<String> written = new HashSet<>();
    file.get("forms").fieldNames().forEachRemaining(written::add);
    assertEquals(written, forms, "forms written and forms used");
    assertEquals(Set.copyOf(categories), usedCategories, "categories listed and used");
    none();
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void everyKioskStandsInTheTree(String code) {
    Programme programme = Programme.of(code);
    JsonNode network = programme.file("network.yaml");
    String within = programme.file("hierarchy.yaml").path("within").asText("");
    List<String> providers = once("providers", Folders.codes(network.path("providers")));
    List<String> kiosks = once("kiosks", Folders.codes(network.get("kiosks")));
    List<String> districts = once("societies", Folders.texts(network.get("societies"), "district"));
    once("societies", Folders.codes(network.get("societies")));
    for (Map.Entry<String, String> area : programme.kindOf().entrySet()) {
      boolean here = within.isEmpty() || area.getKey().equals(within);
      if (area.getValue().equals("district") && here) {
        known("societies, one a district,", area.getKey(), districts);
      }
    }
    for (JsonNode kiosk : network.get("kiosks")) {
      String area = kiosk.get("area").asText();
      known("kiosks", area, programme.kindOf().keySet());
      known("kiosk " + kiosk.get("code"), programme.placeOf(area, "district"), districts);
      if (kiosk.has("provider")) {
        known("kiosks", kiosk.get("provider").asText(), providers);
      }
      if (!within.isEmpty() && !programme.within(area, within)) {
        wrong.add(kiosk.get("code") + " stands outside " + within);
      }
    }
    JsonNode demo = network.get("demo");
    for (String key : List.of("operatorKiosk", "operator2Kiosk")) {
      known("demo", demo.get(key).asText(), kiosks);
      Folders.each(network.get("kiosks"))
          .filter(kiosk -> kiosk.get("code").equals(demo.get(key)))
          .filter(kiosk -> !kiosk.get("status").asText().equals("active"))
          .forEach(kiosk -> wrong.add(key + " is not active"));
    }
    assertEquals(5_000_000, demo.get("balancePaise").asLong());
    assertEquals(false, demo.get("operatorKiosk").equals(demo.get("operator2Kiosk")));
    none();
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void everyDemoUserHasARoleAndAPlace(String code) {
    Programme programme = Programme.of(code);
    JsonNode file = programme.file("roles.yaml");
    JsonNode network = programme.file("network.yaml");
    List<String> roles = once("roles", Folders.codes(file.get("roles")));
    List<String> users = once("demoUsers", Folders.texts(file.get("demoUsers"), "username"));
    Set<String> wanted = new HashSet<>(DEMO_USERS);
    if (programme.has("grievances.yaml")) {
      wanted.addAll(OF_GRIEVANCES);
    }
    if (programme.has("exams.yaml")) {
      wanted.add("examiner");
    }
    if (programme.has("rosters.yaml")) {
      wanted.addAll(OF_ROSTERS);
    }
    // Officers of one district, who hears a revision, and the desk for those who ask from home,
    // where a programme shows them.
    assertTrue(users.containsAll(wanted), () -> wanted + " in " + users);
    wanted.addAll(Set.of("district", "districtappeal", "homedesk", "revision"));
    assertTrue(wanted.containsAll(users), () -> users + " in " + wanted);
    for (JsonNode user : file.get("demoUsers")) {
      String role = user.get("role").asText();
      known("demoUsers", role, roles);
      Collection<String> places =
          switch (role) {
            case "state-admin" -> programme.kindOf().keySet();
            case "society-admin" -> Folders.codes(network.get("societies"));
            case "provider-admin" -> Folders.codes(network.path("providers"));
            case "operator", "cashier" -> Folders.codes(network.get("kiosks"));
            case "department-officer",
                "first-appeal-officer",
                "second-appeal-officer",
                "revision-officer",
                "department-head" ->
                departments(programme, user.get("place").asText());
            case "centre-officer" -> Folders.codes(network.get("kiosks"));
            case "coordinator", "collector" -> programme.kindOf().keySet();
            case "functionary" ->
                Folders.texts(programme.file("rosters.yaml").get("persons"), "pin");
            case "grievance-officer" -> offices(programme, user.get("place").asText());
            case "citizen" -> List.of("9999900001");
            default -> List.of(code);
          };
      known("demoUsers", user.get("place").asText(), places);
    }
    none();
  }

  /** The departments, and the place itself when it is one of them in an area. */
  private static Collection<String> departments(Programme programme, String place) {
    String[] parts = place.split("@", -1);
    boolean isNarrow =
        parts.length == 2
            && programme.departments().contains(parts[0])
            && programme.kindOf().containsKey(parts[1]);
    return isNarrow ? List.of(place) : programme.departments();
  }

  /** The office itself, when its department and its area are there and its level is. */
  private static List<String> offices(Programme programme, String place) {
    String[] parts = place.split("/", -1);
    boolean isThere =
        parts.length == 3
            && programme.departments().contains(parts[0])
            && programme.kindOf().containsKey(parts[1])
            && Folders.codes(programme.file("grievances.yaml").get("levels")).contains(parts[2]);
    return isThere ? List.of(place) : List.of();
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void grievancesFindTheirOffices(String code) {
    Programme programme = Programme.of(code);
    if (!programme.has("grievances.yaml")) {
      return;
    }
    JsonNode file = programme.file("grievances.yaml");
    once("kinds", Folders.codes(file.get("kinds")));
    once("ratings", Folders.codes(file.get("ratings")));
    List<String> levels = once("levels", Folders.codes(file.get("levels")));
    once("categories", Folders.codes(file.get("categories")));
    for (JsonNode category : file.get("categories")) {
      known("categories", category.get("department").asText(), programme.departments());
      assertEquals(levels.size(), category.get("levelDays").size(), category.toString());
    }
    List<String> kinds = Folders.codes(programme.file("hierarchy.yaml").get("kinds"));
    for (JsonNode level : file.get("levels")) {
      level.get("areaKinds").forEach(kind -> known("levels", kind.asText(), kinds));
    }
    none();
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void promisesAndTariffsAreForServicesOfTheBasket(String code) {
    Programme programme = Programme.of(code);
    List<String> services = Folders.codes(programme.file("services.yaml").get("services"));
    List<String> categories = Folders.codes(programme.file("services.yaml").get("categories"));
    List<String> promised = new ArrayList<>();
    for (JsonNode entry : programme.file("charter.yaml").get("entries")) {
      promised.addAll(Folders.words(entry.get("services")));
    }
    once("charter", promised).forEach(service -> known("charter", service, services));
    for (JsonNode tariff : programme.file("fees.yaml").get("tariffs")) {
      JsonNode applies = tariff.get("applies");
      Folders.words(applies.path("services")).forEach(each -> known("fees", each, services));
      Folders.words(applies.path("categories")).forEach(each -> known("fees", each, categories));
    }
    List<String> kiosks = Folders.codes(programme.file("network.yaml").get("kiosks"));
    for (JsonNode example : programme.file("examples/fees.yaml").get("cases")) {
      known("examples", example.get("service").asText(), services);
      known("examples", example.path("kiosk").asText(), kiosks);
    }
    none();
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void whatATariffCountsIsAskedByTheForm(String code) {
    JsonNode basket = Folders.yaml(code, "services.yaml");
    for (JsonNode tariff : Folders.yaml(code, "fees.yaml").get("tariffs")) {
      for (JsonNode service : basket.get("services")) {
        if (covers(tariff.get("applies"), service)) {
          JsonNode form = basket.get("forms").get(service.get("form").asText());
          for (JsonNode version : tariff.get("versions")) {
            version.get("lines").forEach(line -> asked(line.get("amount"), form, service));
          }
        }
      }
    }
    none();
  }

  private static boolean covers(JsonNode applies, JsonNode service) {
    return Folders.fields(applies).stream()
        .allMatch(
            field ->
                switch (field.getKey()) {
                  case "services" -> names(field.getValue(), service, "code");
                  case "categories" -> names(field.getValue(), service, "category");
                  case "kinds" -> names(field.getValue(), service, "kind");
                  case "segments" -> names(field.getValue(), service, "segment");
                  default -> field.getValue().asBoolean();
                });
  }

  private static boolean names(JsonNode list, JsonNode service, String key) {
    return Folders.words(list).contains(service.get(key).asText());
  }

  private void asked(JsonNode amount, JsonNode form, JsonNode service) {
    boolean optional = amount.path("perUnit").path("min").asInt(1) == 0;
    String input =
        Stream.of(
                amount.path("input"),
                amount.path("perUnit").path("input"),
                amount.path("percent").path("of"),
                amount.path("slab").path("of"))
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText)
            .findFirst()
            .orElse(null);
    if (input != null) {
      known("the form of " + service.get("code"), input, propertiesOf(form));
      if (!optional) {
        known(
            "what the form of " + service.get("code") + " requires",
            input,
            Folders.words(form.get("required")));
      }
    }
  }

  private static Set<String> propertiesOf(JsonNode form) {
    Set<String> names = new HashSet<>();
    form.get("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void noTwoProgrammesShareAHostOrAReceiptPrefix() {
    List<String> hosts = new ArrayList<>();
    List<String> prefixes = new ArrayList<>();
    Folders.programmes()
        .forEach(
            code -> {
              JsonNode programme = Folders.yaml(code, "programme.yaml");
              assertEquals(code, programme.get("code").asText());
              hosts.addAll(Folders.words(programme.get("hosts")));
              prefixes.add(programme.path("receipts").path("prefix").asText());
            });
    once("hosts", hosts);
    once("receipts", prefixes);
    assertEquals(5, prefixes.size());
    none();
  }
}
