package org.jansetu.onboarding;

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
  }
}
