package org.jansetu.reporting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jansetu.grievance.GrievanceOffer;
import org.jansetu.grievance.Grievances;
import org.jansetu.hierarchy.Area;
import org.jansetu.hierarchy.Areas;
import org.jansetu.hierarchy.Department;
import org.jansetu.hierarchy.Departments;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** What goes wrong: grievances of the caller's programme in figures, within the caller's reach. */
@Stateless
@TenantBound
public class GrievanceReports {

  private static final int MOST_MONTHS = 24;
  private static final int MOST_OFFICES = 100;

  private static final Comparator<Figure> WORST =
      Comparator.comparingLong(Figure::broken)
          .thenComparingLong(Figure::lodged)
          .reversed()
          .thenComparing(Figure::code);

  @Inject private FigureRepository repository;
  @Inject private FiguresKept kept;
  @Inject private Grievances grievances;
  @Inject private Areas areas;
  @Inject private Departments departments;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /** Whose grievances a caller may see counted: empty texts do not narrow. */
  private record Scope(String department, String area) {}

  /**
   * Counts. A state administrator, a supervisor and an auditor see all, a department's officer the
   * own department, an officer who answers grievances the own department within the office's area.
   * At most a minute old.
   *
   * <p>Refuses with forbidden everyone else, with not-found where the programme takes no
   * grievances, and with invalid-input an unknown area, one outside the caller's, and months that
   * are none.
   */
  public GrievanceFigures figures(FigureQuery query) {
    Scope scope = scope(callers.current());
    GrievanceOffer offer = grievances.offer();
    long months = query.from().until(query.until(), ChronoUnit.MONTHS);
    if (months < 0 || months >= MOST_MONTHS) {
      throw InvalidInput.of("/until", "out-of-range", "1-" + MOST_MONTHS);
    }
    List<Area> chosen = chosen(query.area(), scope);
    Instant countedAt = repository.countedAt().orElse(null);
    FigureRepository.Wanted wanted =
        new FigureRepository.Wanted(
            query.from().atDay(1),
            query.until().atDay(1),
            scope.department(),
            query.category() == null ? "" : query.category(),
            "");
    FiguresKept.Key key =
        new FiguresKept.Key(
            callers.current().tenant(),
            programmes.current().version(),
            wanted,
            String.valueOf(query.area()) + ' ' + scope.area(),
            countedAt);
    return kept.get(key, () -> counted(wanted, chosen, offer, countedAt));
  }

  private GrievanceFigures counted(
      FigureRepository.Wanted everywhere,
      List<Area> chosen,
      GrievanceOffer offer,
      Instant countedAt) {
    List<FigureRepository.Cell> cells =
        repository.byPlaceAndCategory(everywhere).stream()
            .filter(cell -> chosen.isEmpty() || isWithin(cell.first(), chosen))
            .toList();
    FigureRepository.Wanted wanted = chosen.isEmpty() ? everywhere : within(everywhere, cells);
    Map<String, LocalText> categories =
        offer.categories().stream()
            .collect(
                Collectors.toMap(GrievanceOffer.Category::code, GrievanceOffer.Category::name));
    Map<String, Map<String, Figure>> grid = new HashMap<>();
    List<Figure> byCategory = new ArrayList<>();
    List<Figure> byPlace = new ArrayList<>();
    for (FigureRepository.Cell cell : cells) {
      Area place = shown(cell.first(), chosen);
      LocalText name = categories.getOrDefault(cell.second(), LocalText.english(cell.second()));
      byCategory.add(cell.figure().of(cell.second(), name));
      Figure placed = cell.figure().of(place.code(), place.name());
      byPlace.add(placed);
      grid.computeIfAbsent(place.code(), code -> new HashMap<>())
          .merge(cell.second(), cell.figure().of(cell.second(), name), Figure::plus);
    }
    List<Figure> offices =
        cells.isEmpty() ? List.of() : figures(repository.byOffice(wanted), this::office);
    return new GrievanceFigures(
        byCategory.stream().reduce(nothing(), Figure::plus),
        worst(byCategory),
        worst(byPlace),
        cells.isEmpty() ? List.of() : figures(repository.byMonth(wanted), LocalText::english),
        levels(offices),
        worst(offices).stream().limit(MOST_OFFICES).toList(),
        grid,
        countedAt == null
            ? null
            : countedAt.atZone(programmes.current().zone()).toOffsetDateTime());
  }

  private static FigureRepository.Wanted within(
      FigureRepository.Wanted all, List<FigureRepository.Cell> cells) {
    String codes =
        cells.stream()
            .map(FigureRepository.Cell::first)
            .distinct()
            .collect(Collectors.joining(","));
    return new FigureRepository.Wanted(
        all.from(), all.until(), all.department(), all.category(), codes.isEmpty() ? "-" : codes);
  }

  private static Figure nothing() {
    return new Figure("", LocalText.english("all"), 0, 0, 0, 0, 0, 0, 0);
  }

  private static List<Figure> figures(
      List<FigureRepository.Cell> cells, Function<String, LocalText> name) {
    return cells.stream()
        .map(cell -> cell.figure().of(cell.first(), name.apply(cell.first())))
        .toList();
  }

  private static List<Figure> worst(List<Figure> figures) {
    Map<String, Figure> sums = new LinkedHashMap<>();
    figures.forEach(figure -> sums.merge(figure.code(), figure, Figure::plus));
    return sums.values().stream().sorted(WORST).toList();
  }

  /** The code of an office ends in that of its level. */
  private List<Figure> levels(List<Figure> offices) {
    Map<String, LocalText> names =
        programmes
            .current()
            .section("grievances")
            .path("levels")
            .valueStream()
            .collect(
                Collectors.toMap(
                    level -> level.path("code").asText(),
                    level -> Programme.text(level.path("name"), level.path("code").asText())));
    Map<String, Figure> sums = new HashMap<>();
    for (Figure office : offices) {
      String level = office.code().substring(office.code().lastIndexOf('/') + 1);
      LocalText name = names.getOrDefault(level, LocalText.english(level));
      sums.merge(level, office.of(level, name), Figure::plus);
    }
    return sums.values().stream().sorted(Comparator.comparing(Figure::code)).toList();
  }

  private LocalText office(String code) {
    String[] parts = code.split("/", -1);
    LocalText department =
        departments.find(parts[0]).map(Department::name).orElse(LocalText.english(parts[0]));
    LocalText area =
        parts.length < 2
            ? LocalText.english("")
            : areas.find(parts[1]).map(Area::name).orElse(LocalText.english(parts[1]));
    String level = parts.length < 3 ? "" : " · " + parts[2];
    return new LocalText(
        department.en() + ", " + area.en() + level,
        department.hi() == null || area.hi() == null
            ? null
            : department.hi() + ", " + area.hi() + level);
  }

  private Scope scope(Caller caller) {
    caller.require(
        Role.STATE_ADMIN,
        Role.AUDITOR,
        Role.SUPERVISOR,
        Role.DEPARTMENT_OFFICER,
        Role.GRIEVANCE_OFFICER);
    if (caller.has(Role.STATE_ADMIN) || caller.has(Role.AUDITOR) || caller.has(Role.SUPERVISOR)) {
      return new Scope("", "");
    }
    if (caller.has(Role.DEPARTMENT_OFFICER)) {
      Posting officer = caller.find(Role.DEPARTMENT_OFFICER).orElseThrow();
      return new Scope(officer.department(), officer.area());
    }
    String[] office = caller.placeAs(Role.GRIEVANCE_OFFICER).split("/", -1);
    return new Scope(office[0], office.length > 1 ? office[1] : "");
  }

  /** The way to the area that was asked for or is the caller's; empty for everywhere. */
  private List<Area> chosen(String wanted, Scope scope) {
    String code = wanted == null || wanted.isBlank() ? scope.area() : wanted;
    if (code.isEmpty()) {
      return List.of();
    }
    List<Area> path = areas.path(code);
    boolean isOwn =
        scope.area().isEmpty() || path.stream().anyMatch(a -> a.code().equals(scope.area()));
    if (path.isEmpty() || !isOwn) {
      throw InvalidInput.of("/area", "unknown", "");
    }
    return path;
  }

  private boolean isWithin(String area, List<Area> chosen) {
    String code = chosen.get(chosen.size() - 1).code();
    return areas.path(area).stream().anyMatch(step -> step.code().equals(code));
  }

  /** What stands for an area: its district, or what of it lies directly in the chosen one. */
  private Area shown(String area, List<Area> chosen) {
    List<Area> path = areas.path(area);
    if (path.isEmpty()) {
      return new Area(area, "", LocalText.english(area), null, null, false);
    }
    boolean isAbove = chosen.stream().noneMatch(step -> step.kind().equals("district"));
    if (isAbove) {
      return path.stream()
          .filter(step -> step.kind().equals("district"))
          .findFirst()
          .orElse(path.get(path.size() - 1));
    }
    return path.get(Math.min(chosen.size(), path.size() - 1));
  }

  /** The months of a year that ends with this one, which is what is shown first. */
  public FigureQuery lastYear(String area, String category) {
    YearMonth now = YearMonth.now(programmes.current().zone());
    return new FigureQuery(now.minusMonths(11), now, area, category);
  }
}
