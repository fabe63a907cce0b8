package org.jansetu.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jansetu.hierarchy.Area;
import org.jansetu.hierarchy.AreaQuery;
import org.jansetu.hierarchy.Areas;
import org.jansetu.hierarchy.Department;
import org.jansetu.hierarchy.Departments;
import org.jansetu.knowledge.Article;
import org.jansetu.knowledge.ArticleKind;
import org.jansetu.knowledge.ArticleMatch;
import org.jansetu.knowledge.ArticleQuery;
import org.jansetu.knowledge.Fact;
import org.jansetu.knowledge.Knowledge;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Programmes;
import org.jansetu.web.faces.AreaFinder;
import org.jansetu.web.faces.PageFrame;

/** Which schemes there are, and which of them are for the person who asks; a page to print, too. */
@Named
@RequestScoped
public class SchemesView {

  private static final int MOST = 50;
  private static final int MOST_PLACES = 5;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

  @Inject private Knowledge knowledge;
  @Inject private Areas areas;
  @Inject private Departments departments;
  @Inject private AreaFinder finder;
  @Inject private Programmes programmes;
  @Inject private PageFrame page;

  private String query;
  private String department;
  private String place;
  private String area;
  private Page<ArticleMatch> found;

  /**
   * Something that may be told about a person.
   *
   * @param code its name in the address
   * @param label what is asked
   * @param value what was answered
   * @param number whether it is a number, and not one of the choices
   * @param choices what may be answered
   */
  public record Question(
      String code, String label, String value, boolean number, List<Choice> choices) {}

  /**
   * An answer to choose.
   *
   * @param code its code
   * @param name in words
   * @param chosen whether it is the one that was chosen
   */
  public record Choice(String code, String name, boolean chosen) {}

  /**
   * A scheme or answer as the page shows it.
   *
   * @param code its code
   * @param title its title
   * @param paragraphs what there is to say
   * @param owner whose it is, and as of when
   * @param verdict whether it is for the person, in words; empty where nothing was told
   * @param style how that looks
   * @param stale whether its department should have looked at it again
   * @param source where it was found
   * @param illustrative whether it is invented for demonstration
   */
  public record Row(
      String code,
      String title,
      List<String> paragraphs,
      String owner,
      String verdict,
      String style,
      boolean stale,
      String source,
      boolean illustrative) {}

  /** What may be told about a person, with what was told. */
  public List<Question> getQuestions() {
    return knowledge.facts().stream().map(this::question).toList();
  }

  private Question question(Fact fact) {
    String value = told().getOrDefault(fact.code(), "");
    List<Choice> choices = new ArrayList<>();
    if (fact.kind() == Fact.Kind.YES_NO) {
      choices.add(new Choice("true", page.text("yes"), value.equals("true")));
      choices.add(new Choice("false", page.text("no"), value.equals("false")));
    }
    for (Fact.Choice choice : fact.choices()) {
      String code = choice.code();
      choices.add(new Choice(code, page.in(choice.label()), code.equals(value)));
    }
    return new Question(
        fact.code(), page.in(fact.label()), value, fact.kind() == Fact.Kind.NUMBER, choices);
  }

  /** The departments to choose from. */
  public List<Choice> getDepartments() {
    return departments.list().stream()
        .map(
            (Department one) ->
                new Choice(one.code(), page.in(one.name()), one.code().equals(department)))
        .toList();
  }

  /** What was found, best first. */
  public List<Row> getRows() {
    return found().items().stream().map(this::row).toList();
  }

  /** Whether there is more than is shown. */
  public boolean isCut() {
    return found().nextCursor() != null;
  }

  /** Where the person lives as it was understood; empty where no place was told or found. */
  public String getPlaceFound() {
    String code = areaCode();
    return code == null ? "" : finder.line(areas.path(code));
  }

  /** Other places of that name. */
  public List<Choice> getOtherPlaces() {
    return places().stream()
        .filter(Predicate.not(one -> one.code().equals(areaCode())))
        .map(one -> new Choice(one.code(), finder.line(areas.path(one.code())), false))
        .toList();
  }

  /** Whether a place was told that is not known. */
  public boolean isPlaceUnknown() {
    return place != null && !place.isBlank() && areaCode() == null;
  }

  /** The day of this list. */
  public String getToday() {
    return DAY.format(LocalDate.now(programmes.current().zone()));
  }

  private Row row(ArticleMatch match) {
    Article article = match.article();
    String verdict = "";
    String style = "";
    if (ArticleMatch.YES.equals(match.eligible())) {
      verdict = page.text("schemes.yes");
      style = "chip good";
    } else if (ArticleMatch.UNKNOWN.equals(match.eligible())) {
      verdict =
          page.texts()
              .get(
                  "schemes.asks",
                  match.asks().stream().map(this::asked).collect(Collectors.joining(", ")));
      style = "chip warn";
    }
    boolean isScheme = article.kind() == ArticleKind.SCHEME;
    return new Row(
        article.code(),
        page.in(article.title()),
        List.of(page.in(article.body()).split("\n")),
        page.texts()
            .get(
                isScheme ? "schemes.owner" : "schemes.owner.faq",
                page.in(article.department().name()),
                DAY.format(article.asOf())),
        verdict,
        style,
        article.stale(),
        article.source() == null ? "" : article.source(),
        article.illustrative());
  }

  private String asked(String code) {
    return knowledge.facts().stream()
        .filter(fact -> fact.code().equals(code))
        .map(fact -> page.in(fact.label()))
        .findFirst()
        .orElseGet(() -> page.text("place"));
  }

  private Page<ArticleMatch> found() {
    if (found == null) {
      String words = query == null ? "" : query;
      Map<String, String> facts = told();
      try {
        found = knowledge.search(wanted(words, facts));
      } catch (InvalidInput e) {
        // An address that somebody has changed by hand; the list without it is the better answer.
        found = knowledge.search(wanted("", Map.of()));
      }
    }
    return found;
  }

  private ArticleQuery wanted(String words, Map<String, String> facts) {
    return new ArticleQuery(words, department, null, areaCode(), facts, MOST, 0);
  }

  private Map<String, String> told() {
    Map<String, String> parameters =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    Map<String, String> told = new HashMap<>();
    for (Fact fact : knowledge.facts()) {
      String value = parameters.get(fact.code());
      if (value != null && !value.isBlank()) {
        told.put(fact.code(), value.strip());
      }
    }
    return told;
  }

  private String areaCode() {
    if (area != null && areas.find(area).isPresent()) {
      return area;
    }
    return places().stream().map(Area::code).findFirst().orElse(null);
  }

  private List<Area> places() {
    return place == null || place.isBlank()
        ? List.of()
        : areas.list(new AreaQuery(null, null, place.strip(), MOST_PLACES, null)).items();
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = query;
  }

  public String getDepartment() {
    return department;
  }

  public void setDepartment(String department) {
    this.department = department;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String area) {
    this.area = area;
  }
}
