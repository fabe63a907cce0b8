package org.jansetu.onboarding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jansetu.hierarchy.Department;

/** What {@code registers.yaml} must keep beyond its shape: columns that exist, papers that do. */
final class RegisterChecks {

  private RegisterChecks() {}

  static void run(Bundle bundle) {
    Entry file = bundle.file("registers");
    Set<String> departments =
        bundle.departments().stream().map(Department::code).collect(Collectors.toSet());
    Set<String> papers = new TreeSet<>();
    for (Entry service : bundle.file("services").at("services").each()) {
      service.at("documents").each().forEach(paper -> papers.add(paper.at("code").text()));
    }
    file.at("registers").codes("code", "register-code-once");
    for (Entry register : file.at("registers").each()) {
      register.at("department").mustBeOneOf(departments, "register-department-known", "department");
      register.at("columns").codes("code", "register-column-once");
      Set<String> columns =
          register.at("columns").each().stream()
              .map(column -> column.at("code").text())
              .collect(Collectors.toSet());
      register.at("key").at("column").mustBeOneOf(columns, "register-column-known", "column");
      register.at("nameColumn").mustBeOneOf(columns, "register-column-known", "column");
      Entry pattern = register.at("key").at("pattern");
      try {
        Pattern.compile(pattern.text());
      } catch (PatternSyntaxException e) {
        pattern.reject("register-pattern-right", e.getDescription());
      }
      for (Entry paper : register.at("waives").each()) {
        paper.mustBeOneOf(papers, "register-paper-known", "document of a service");
      }
    }
    waivers(bundle.file("services"), file.at("registers"));
    prints(bundle.file("services"), file.at("registers"));
  }

  /** Lines are handed out by print services whose forms ask for the key; each by one register. */
  private static void prints(Entry services, Entry registers) {
    Map<String, Entry> known = new HashMap<>();
    for (Entry service : services.at("services").each()) {
      known.put(service.at("code").text(), service);
    }
    Set<String> taken = new HashSet<>();
    for (Entry register : registers.each()) {
      for (Entry code : register.at("prints").at("services").each()) {
        code.mustBeOneOf(known.keySet(), "prints-service-known", "service");
        Entry service = known.get(code.text());
        if (!taken.add(code.text())) {
          code.reject("prints-service-once", "another register is printed by " + code.text());
        }
        if (service == null) {
          continue;
        }
        if (!"print".equals(service.at("kind").text())) {
          code.reject("prints-service-kind", code.text() + " is no print service");
        }
        Entry fields = services.at("forms").at(service.at("form").text()).at("properties");
        for (Entry key : register.at("prints").at("keyInputs").each()) {
          if (!"string".equals(fields.at(key.text()).at("type").text())) {
            key.reject("prints-key-in-form", "the form asks for no text " + key.text());
          }
        }
      }
    }
  }

  /** A paper is waived by a register that says so itself, with a key that the form asks for. */
  private static void waivers(Entry services, Entry registers) {
    Map<String, List<String>> waives = new HashMap<>();
    for (Entry register : registers.each()) {
      waives.put(register.at("code").text(), register.at("waives").texts());
    }
    for (Entry service : services.at("services").each()) {
      Entry fields = services.at("forms").at(service.at("form").text()).at("properties");
      for (Entry paper : service.at("documents").each()) {
        Entry waiver = paper.at("waivedBy");
        waiver.at("register").mustBeOneOf(waives.keySet(), "waiver-register-known", "register");
        List<String> papers = waives.get(waiver.at("register").text());
        if (papers != null && !papers.contains(paper.at("code").text())) {
          waiver.reject("waiver-by-register", "the register waives no " + paper.at("code").text());
        }
        Entry key = waiver.at("keyInput");
        if (key.isPresent() && !"string".equals(fields.at(key.text()).at("type").text())) {
          key.reject("waiver-key-in-form", "the form asks for no text " + key.text());
        }
      }
    }
  }
}
