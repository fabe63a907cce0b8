package org.jansetu.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jansetu.fees.ServiceFacts;
import org.jansetu.hierarchy.Area;
import org.jansetu.hierarchy.Department;
import org.jansetu.network.KioskDefinition;
import org.jansetu.network.KioskStatus;
import org.jansetu.network.NetworkDefinition;
import org.jansetu.network.Provider;
import org.jansetu.network.Society;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Programme;

/**
 * A folder as data, with what it refers to. Every part can be asked for before the folder is known
 * to be right; what is missing or misshapen is then left out or empty.
 */
final class Bundle {

  private final Map<String, JsonNode> files;
  private final ProgrammeLibrary library;
  private final Findings findings;
  private final List<Area> areas;
  private final List<Department> departments;
  private final Map<String, Area> areaByCode = new HashMap<>();

  Bundle(Map<String, JsonNode> files, ProgrammeLibrary library, Findings findings) {
    this.files = Map.copyOf(files);
    this.library = library;
    this.findings = findings;
    this.areas = resolveAreas();
    this.areas.forEach(area -> areaByCode.putIfAbsent(area.code(), area));
    this.departments = resolveDepartments();
  }

  /** The root of a file, named by its path without the ending. */
  Entry file(String name) {
    return new Entry(
        name + ".yaml", "", files.getOrDefault(name, MissingNode.getInstance()), findings);
  }

  ProgrammeLibrary library() {
    return library;
  }

  String code() {
    return file("programme").at("code").text();
  }

  /** The reference folder that the hierarchy stands on, if it names one that exists. */
  Optional<Reference> reference() {
    return library.reference(file("hierarchy").at("reference").text());
  }

  /** The areas of the reference, as far as wanted, and those of the folder itself. */
  List<Area> areas() {
    return areas;
  }

  Map<String, Area> areaByCode() {
    return areaByCode;
  }

  /** The area of each kind that this one lies in, itself counted; stops at what is unknown. */
  Map<String, String> place(String code) {
    Map<String, String> place = new LinkedHashMap<>();
    Area area = areaByCode.get(code);
    Set<String> passed = new HashSet<>();
    while (area != null && passed.add(area.code())) {
      place.putIfAbsent(area.kind(), area.code());
      area = area.parent() == null ? null : areaByCode.get(area.parent());
    }
    return place;
  }

  List<Department> departments() {
    return departments;
  }

  List<ServiceFacts> services() {
    return file("services").at("services").each().stream()
        .filter(service -> service.at("code").isPresent())
        .map(Bundle::facts)
        .toList();
  }

  private static ServiceFacts facts(Entry service) {
    return new ServiceFacts(
        service.at("code").text(),
        service.at("department").text(),
        service.at("category").text(),
        service.at("kind").text(),
        service.at("segment").text());
  }

  /** The network; only of a folder without findings. */
  NetworkDefinition network() {
    Entry network = file("network");
    return new NetworkDefinition(
        network.at("societies").each().stream()
            .map(s -> new Society(s.at("code").text(), name(s), s.at("district").text()))
            .toList(),
        network.at("providers").each().stream()
            .map(p -> new Provider(p.at("code").text(), name(p), isIllustrative(p)))
            .toList(),
        network.at("kiosks").each().stream()
            .map(
                k ->
                    new KioskDefinition(
                        k.at("code").text(),
                        name(k),
                        k.at("area").text(),
                        k.at("provider").isPresent() ? k.at("provider").text() : null,
                        k.at("type").text(),
                        KioskStatus.find(k.at("status").text()).orElse(KioskStatus.APPLIED),
                        isIllustrative(k)))
            .toList());
  }

  private static LocalText name(Entry entry) {
    return Programme.text(entry.value().path("name"), entry.at("code").text());
  }

  private static boolean isIllustrative(Entry entry) {
    return entry.value().path("illustrative").asBoolean(false);
  }

  private List<Area> resolveAreas() {
    Entry hierarchy = file("hierarchy");
    List<Area> all = new ArrayList<>();
    reference().ifPresent(reference -> all.addAll(within(reference.areas())));
    for (Entry area : hierarchy.at("areas").each()) {
      if (area.at("code").isPresent()) {
        all.add(
            new Area(
                area.at("code").text(),
                area.at("kind").text(),
                name(area),
                area.at("parent").isPresent() ? area.at("parent").text() : null,
                area.at("lgdCode").isPresent() ? area.at("lgdCode").text() : null,
                isIllustrative(area)));
      }
    }
    return List.copyOf(all);
  }

  /** That area, what it lies in and what lies in it; everything when none is named. */
  private List<Area> within(List<Area> reference) {
    String wanted = file("hierarchy").at("within").text();
    if (wanted.isEmpty()) {
      return reference;
    }
    Map<String, Area> byCode = new HashMap<>();
    reference.forEach(area -> byCode.put(area.code(), area));
    Set<String> above = new HashSet<>();
    for (Area area = byCode.get(wanted); area != null; area = byCode.get(area.parent())) {
      above.add(area.code());
    }
    return reference.stream()
        .filter(area -> above.contains(area.code()) || lies(area, wanted, byCode))
        .toList();
  }

  private static boolean lies(Area area, String in, Map<String, Area> byCode) {
    for (Area up = area; up != null; up = byCode.get(up.parent())) {
      if (up.code().equals(in)) {
        return true;
      }
    }
    return false;
  }

  private List<Department> resolveDepartments() {
    List<Department> all = new ArrayList<>();
    reference().ifPresent(reference -> all.addAll(reference.departments()));
    for (Entry department : file("services").at("departments").each()) {
      if (department.at("code").isPresent()) {
        all.add(new Department(department.at("code").text(), name(department)));
      }
    }
    return List.copyOf(all);
  }

  /** The ways on which cases move, by file. */
  List<Entry> workflows() {
    return files.keySet().stream()
        .filter(name -> name.startsWith(FolderCheck.WORKFLOWS))
        .sorted()
        .map(this::file)
        .toList();
  }

  /** The files as they are published: references resolved. Only of a folder without findings. */
  Map<String, JsonNode> sections() {
    Map<String, JsonNode> sections = new HashMap<>(files);
    ObjectNode hierarchy = files.get("hierarchy").deepCopy();
    ArrayNode areaRows = hierarchy.putArray("areas");
    for (Area area : areas) {
      ObjectNode row = areaRows.addObject();
      row.put("code", area.code());
      row.put("kind", area.kind());
      row.set("name", json(area.name()));
      row.put("parent", area.parent());
      if (area.lgdCode() != null) {
        row.put("lgdCode", area.lgdCode());
      }
      if (area.illustrative()) {
        row.put("illustrative", true);
      }
    }
    sections.put("hierarchy", hierarchy);
    ArrayNode departmentRows = JsonNodeFactory.instance.arrayNode();
    for (Department department : departments) {
      ObjectNode row = departmentRows.addObject();
      row.put("code", department.code());
      row.set("name", json(department.name()));
    }
    sections.put("departments", departmentRows);
    sections.put("holidays", holidays());
    ObjectNode ways = JsonNodeFactory.instance.objectNode();
    for (Entry workflow : workflows()) {
      ways.set(workflow.at("code").text(), workflow.value());
    }
    sections.keySet().removeIf(name -> name.startsWith(FolderCheck.WORKFLOWS));
    sections.put("workflows", ways);
    return sections;
  }

  private ArrayNode holidays() {
    Entry holidays = file("programme").at("holidays");
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (Entry day : holidays.at("dates").each()) {
      rows.add(day.value());
    }
    library
        .reference(holidays.at("reference").text())
        .ifPresent(
            reference -> {
              for (Reference.Holiday holiday : reference.holidays()) {
                ObjectNode row = rows.addObject();
                row.put("date", holiday.date());
                row.set("name", json(holiday.name()));
                if (holiday.estimated()) {
                  row.put("estimated", true);
                }
              }
            });
    return rows;
  }

  private static ObjectNode json(LocalText text) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("en", text.en());
    if (text.hi() != null) {
      node.put("hi", text.hi());
    }
    return node;
  }
}
