package org.jansetu.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jansetu.hierarchy.Areas;
import org.jansetu.hierarchy.Department;
import org.jansetu.hierarchy.Departments;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.shared.SearchKey;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Schemes and answers of the caller's programme. Everyone may read them, signed in or not. */
@Stateless
@TenantBound
public class Knowledge {

  private static final int FARTHEST = 1_000;

  @Inject private ArticleRepository articles;
  @Inject private FolderRepository folder;
  @Inject private Eligibility eligibility;
  @Inject private Areas areas;
  @Inject private Departments departments;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  /** One article that fits, before it is read. */
  private record Fitting(long id, String eligible, List<String> asks) {}

  /**
   * What fits, best first: by words, department and kind, and for the person of whom something was
   * told, without what is surely not for them and with what is surely for them first. Where nothing
   * but a person is told, only schemes. Refuses with invalid-input a query of more than 100
   * characters, a limit outside 1 to 200, an offset outside 0 to 1,000, a fact that is answered
   * otherwise than the programme declares it, and an area that is not there.
   *
   * @return the page; its cursor is the next offset in digits
   */
  public Page<ArticleMatch> search(ArticleQuery wanted) {
    String text = wanted.query() == null ? "" : wanted.query().strip();
    check(wanted, text);
    Asker asker = asker(wanted);
    List<List<String>> words = SearchKey.query(text);
    if (words.isEmpty() && !text.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    boolean onlyPerson = words.isEmpty() && asker.isTold() && plain(wanted.kind()).isEmpty();
    String kind = onlyPerson ? ArticleKind.SCHEME.code() : plain(wanted.kind());
    List<Fitting> fitting =
        fitting(
            articles.candidates(
                words,
                text.toLowerCase(Locale.ROOT),
                new ArticleRepository.Wanted(plain(wanted.department()), kind, FARTHEST)),
            asker);
    int end = Math.min(fitting.size(), wanted.offset() + wanted.limit());
    List<Fitting> shown = fitting.subList(Math.min(wanted.offset(), end), end);
    return new Page<>(read(shown), end < fitting.size() ? Integer.toString(end) : null);
  }

  /** The published article of that code. Refuses with not-found. */
  public Article get(String code) {
    return find(code).orElseThrow(NotFound::new);
  }

  /** The published article of that code, if there is one. */
  public Optional<Article> find(String code) {
    return articles.published(code == null ? "" : code).map(this::article);
  }

  /** What may be told about a person, in the order of the folder. */
  public List<Fact> facts() {
    return programmes.current().part(FactBook.class, FactBook::of).facts();
  }

  /**
   * Makes the articles follow a folder that is being published, in the running transaction: new
   * ones appear, others are replaced, those no longer there are withdrawn. What a department has
   * written or withdrawn itself stays as it is. Refuses with forbidden unless the server itself
   * publishes.
   *
   * @param sections the sections that are published; knowledge and departments are read
   */
  public void publish(Map<String, JsonNode> sections) {
    callers.current().require(Role.PLATFORM);
    JsonNode section = sections.getOrDefault("knowledge", MissingNode.getInstance());
    Map<String, Department> owners = new HashMap<>();
    for (JsonNode node : sections.getOrDefault("departments", MissingNode.getInstance())) {
      String code = node.path("code").asText();
      owners.put(code, new Department(code, Programme.text(node.path("name"), code)));
    }
    for (long id : folder.follow(section.path("articles"))) {
      RevisionRow row = articles.load(List.of(id)).get(0);
      Optional<Department> owner = Optional.ofNullable(owners.get(row.department()));
      articles.index(id, ArticleWords.of(row.article(owner, row.asOf())));
    }
    articles.unindex();
  }

  private List<Fitting> fitting(List<ArticleRepository.Candidate> candidates, Asker asker) {
    List<Fitting> sure = new ArrayList<>();
    List<Fitting> open = new ArrayList<>();
    for (ArticleRepository.Candidate one : candidates) {
      if (!asker.isTold() || one.kind().equals(ArticleKind.FAQ.code())) {
        open.add(new Fitting(one.id(), null, List.of()));
        continue;
      }
      Optional<Boolean> verdict = eligibility.judge(one.eligibility(), asker);
      if (verdict.isEmpty()) {
        List<String> asks = eligibility.asks(one.eligibility(), asker);
        open.add(new Fitting(one.id(), ArticleMatch.UNKNOWN, asks));
      } else if (verdict.get()) {
        sure.add(new Fitting(one.id(), ArticleMatch.YES, List.of()));
      }
    }
    sure.addAll(open);
    return sure;
  }

  private List<ArticleMatch> read(List<Fitting> shown) {
    Map<Long, RevisionRow> rows =
        articles.load(shown.stream().map(Fitting::id).toList()).stream()
            .collect(Collectors.toMap(RevisionRow::id, Function.identity()));
    return shown.stream()
        .filter(one -> rows.containsKey(one.id()))
        .map(one -> new ArticleMatch(article(rows.get(one.id())), one.eligible(), one.asks()))
        .toList();
  }

  private Asker asker(ArticleQuery wanted) {
    Map<String, Object> who =
        programmes.current().part(FactBook.class, FactBook::of).read(wanted.facts());
    String area = plain(wanted.area());
    Map<String, String> place = area.isEmpty() ? Map.of() : areas.place(area);
    if (!area.isEmpty() && place.isEmpty()) {
      throw InvalidInput.of("/area", "not-allowed", "");
    }
    return new Asker(who, place);
  }

  private static void check(ArticleQuery wanted, String text) {
    if (text.codePointCount(0, text.length()) > ArticleQuery.LONGEST_QUERY) {
      throw InvalidInput.of("/query", "out-of-range", "0-" + ArticleQuery.LONGEST_QUERY);
    }
    if (wanted.limit() < 1 || wanted.limit() > Page.MOST) {
      throw InvalidInput.of("/limit", "out-of-range", "1-" + Page.MOST);
    }
    if (wanted.offset() < 0 || wanted.offset() > FARTHEST) {
      throw InvalidInput.of("/cursor", "out-of-range", "0-" + FARTHEST);
    }
    String kind = plain(wanted.kind());
    if (!kind.isEmpty() && ArticleKind.find(kind).isEmpty()) {
      throw InvalidInput.of("/kind", "not-allowed", "scheme, faq");
    }
  }

  private Article article(RevisionRow row) {
    return row.article(departments.find(row.department()), today());
  }

  private LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }

  private static String plain(String filter) {
    return filter == null ? "" : filter.strip();
  }
}
