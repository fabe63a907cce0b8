package org.jansetu.fees;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A programme folder as the golden cases need it: its tariffs, basket, kiosks and areas. */
final class GoldenProgramme {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Path CONFIG = Path.of("..", "tenant-config").toAbsolutePath().normalize();

  private record Area(String kind, String parent) {}

  private final Path folder;
  private final Map<String, Area> areas = new HashMap<>();
  private final Map<String, ServiceFacts> services = new HashMap<>();
  private final Map<String, KioskFacts> kiosks = new HashMap<>();

  private GoldenProgramme(Path folder) {
    this.folder = folder;
    readAreas();
    for (JsonNode each : read("services.yaml").path("services")) {
      ServiceFacts service =
          new ServiceFacts(
              text(each, "code"),
              text(each, "department"),
              text(each, "category"),
              text(each, "kind"),
              text(each, "segment"));
      services.put(service.code(), service);
    }
    readKiosks();
  }

  /** Every programme folder that has tariffs. */
  static List<GoldenProgramme> all() {
    try (Stream<Path> folders = Files.list(CONFIG.resolve("tenants"))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("fees.yaml")))
          .sorted()
          .map(GoldenProgramme::new)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static JsonNode schema(String name) {
    return readFile(CONFIG.resolve("schema").resolve(name));
  }

  String name() {
    return folder.getFileName().toString();
  }

  JsonNode read(String file) {
    return readFile(folder.resolve(file));
  }

  List<ServiceFacts> services() {
    return List.copyOf(services.values());
  }

  /** The facts of one golden case. */
  Facts facts(JsonNode golden) {
    String code = golden.path("service").asText();
    ServiceFacts service = services.get(code);
    if (service == null) {
      throw new AssertionError("no service " + code);
    }
    KioskFacts kiosk = null;
    if (golden.has("kiosk")) {
      kiosk = kiosks.get(golden.path("kiosk").asText());
      if (kiosk == null) {
        throw new AssertionError("no kiosk " + golden.path("kiosk"));
      }
    }
    Map<String, Object> inputs =
        golden.has("inputs")
            ? YAML.convertValue(golden.get("inputs"), new TypeReference<>() {})
            : Map.of();
    Object area = inputs.get("area");
    return new Facts(
        service,
        kiosk,
        inputs,
        area == null ? Map.of() : place(area.toString()),
        golden.path("channel").asText("kiosk"),
        LocalDate.parse(golden.path("on").asText()),
        golden.path("window").asText(""));
  }

  private void readAreas() {
    JsonNode hierarchy = read("hierarchy.yaml");
    if (hierarchy.has("reference")) {
      Path file =
          CONFIG
              .resolve("reference")
              .resolve(hierarchy.path("reference").asText())
              .resolve("areas.csv");
      for (List<String> row : rows(file)) {
        areas.put(row.get(0), new Area(row.get(1), row.get(4)));
      }
    }
    for (JsonNode area : hierarchy.path("areas")) {
      areas.put(text(area, "code"), new Area(text(area, "kind"), text(area, "parent")));
    }
  }

  private void readKiosks() {
    JsonNode network = read("network.yaml");
    Map<String, String> societies = new HashMap<>();
    for (JsonNode each : network.path("societies")) {
      societies.put(text(each, "district"), text(each, "code"));
    }
    for (JsonNode each : network.path("kiosks")) {
      Map<String, String> place = place(text(each, "area"));
      KioskFacts kiosk =
          new KioskFacts(
              text(each, "code"),
              text(each, "type"),
              text(each, "provider"),
              societies.get(place.get("district")),
              place);
      kiosks.put(kiosk.code(), kiosk);
    }
  }

  private Map<String, String> place(String code) {
    Map<String, String> place = new HashMap<>();
    String each = code;
    while (areas.containsKey(each)) {
      Area area = areas.get(each);
      place.put(area.kind(), each);
      each = area.parent();
    }
    return place;
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).textValue();
  }

  private static JsonNode readFile(Path file) {
    try {
      return YAML.readTree(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  // The reference files quote a value only where it has a comma in it; codes never do.
  private static List<List<String>> rows(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .skip(1)
          .map(line -> List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
