package org.jansetu.grievance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jansetu.catalogue.CodedName;
import org.jansetu.hierarchy.Area;
import org.jansetu.hierarchy.Areas;
import org.jansetu.hierarchy.Department;
import org.jansetu.hierarchy.Departments;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.SearchKey;
import org.jansetu.tenancy.Programmes;
import org.jansetu.workflow.WorkflowDefinition;

/** The rules of a grievance, and what its codes are called. */
@Dependent
class GrievanceNames {

  private static final int MOST_WORDS = 200;

  @Inject private Programmes programmes;
  @Inject private Areas areas;
  @Inject private Departments departments;

  /** The rules in force. */
  GrievanceRules rules() {
    return programmes.current().part(GrievanceRules.class, GrievanceRules::of);
  }

  /** The rules of the version under which a grievance was lodged. */
  GrievanceRules rules(GrievanceRow row) {
    return rules(row.version());
  }

  private GrievanceRules rules(int version) {
    return programmes.version(version).part(GrievanceRules.class, GrievanceRules::of);
  }

  /**
   * The way on which a grievance moves: of its own version, with what the version in force gives
   * besides. Where it stands in a state that a version in between had given, that stays, too.
   */
  WorkflowDefinition way(GrievanceRow row) {
    return way(new Standing(row.version(), row.what().workflow(), row.state()));
  }

  /**
   * Where grievances stand.
   *
   * @param version the version under which they were lodged
   * @param workflow code of the workflow that they keep
   * @param state code of the state
   */
  record Standing(int version, String workflow, String state) {}

  WorkflowDefinition way(Standing standing) {
    GrievanceRules own = rules(standing.version());
    WorkflowDefinition way = own.way(standing.workflow());
    if (standing.version() == version()) {
      return way;
    }
    int between = version();
    while (!way.knows(standing.state()) && between > standing.version()) {
      WorkflowDefinition wider = taking(own.way(standing.workflow()), between);
      way = wider.knows(standing.state()) ? wider : way;
      between--;
    }
    return taking(way, version());
  }

  private WorkflowDefinition taking(WorkflowDefinition way, int version) {
    WorkflowDefinition later = rules(version).ways().get(way.code());
    return later == null ? way : way.takingUp(later);
  }

  int version() {
    return programmes.current().version();
  }

  CodedName kind(GrievanceRow row) {
    String code = row.what().kind();
    return rules(row)
        .kind(code)
        .map(kind -> new CodedName(code, kind.name()))
        .orElseGet(() -> bare(code));
  }

  /** Also a category that is no longer there: the grievance keeps its version. */
  CodedName category(GrievanceRow row) {
    return category(row, row.what().category());
  }

  CodedName category(GrievanceRow row, String code) {
    return rules(row)
        .category(code)
        .or(() -> rules().category(code))
        .map(category -> new CodedName(code, category.name()))
        .orElseGet(() -> bare(code));
  }

  /** The folded words by which a grievance is found; of many the first. */
  List<String> words(GrievanceRow row) {
    StringBuilder text = new StringBuilder();
    Stream.of(category(row).name(), area(row.what().area()).name())
        .flatMap(name -> Stream.of(name.en(), name.hi()))
        .forEach(name -> text.append(name == null ? "" : name).append(' '));
    text.append(row.what().description()).append(' ');
    row.what().attributes().values().forEach(answer -> text.append(answer).append(' '));
    text.append(row.reply() == null ? "" : row.reply());
    return SearchKey.words(text.toString().replace(Scrubber.GONE, " ")).stream()
        .limit(MOST_WORDS)
        .toList();
  }

  CodedName department(String code) {
    return new CodedName(
        code,
        departments.find(code).map(Department::name).orElseGet(() -> LocalText.english(code)));
  }

  CodedName area(String code) {
    return new CodedName(
        code, areas.find(code).map(Area::name).orElseGet(() -> LocalText.english(code)));
  }

  CodedName rating(GrievanceRow row) {
    return row.rating() == null
        ? null
        : rules(row).offer().ratings().stream()
            .filter(each -> each.code().equals(row.rating()))
            .findFirst()
            .orElseGet(() -> bare(row.rating()));
  }

  /** The office of that code, which is department, area and level. */
  GrievanceCard.Office office(String code) {
    String[] parts = code.split("/", -1);
    List<GrievanceRules.OfficeLevel> levels = rules().levels();
    int number = 0;
    LocalText level = LocalText.english(parts[2]);
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).code().equals(parts[2])) {
        number = i + 1;
        level = levels.get(i).name();
      }
    }
    return new GrievanceCard.Office(
        code, number, joined(department(parts[0]).name(), area(parts[1]).name(), level));
  }

  private static LocalText joined(LocalText... names) {
    String en = String.join(", ", Stream.of(names).map(LocalText::en).toList());
    String hi =
        String.join(", ", Stream.of(names).map(n -> n.hi() == null ? n.en() : n.hi()).toList());
    return new LocalText(en, hi);
  }

  private static CodedName bare(String code) {
    return new CodedName(code, LocalText.english(code));
  }
}
