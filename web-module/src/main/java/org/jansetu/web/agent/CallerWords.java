package org.jansetu.web.agent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.jansetu.contact.CallerFile;
import org.jansetu.contact.ContactCentre;
import org.jansetu.contact.ContactRules;
import org.jansetu.grievance.CallerHistory;
import org.jansetu.grievance.Token;
import org.jansetu.knowledge.ArticleMatch;
import org.jansetu.knowledge.ArticleQuery;
import org.jansetu.knowledge.Knowledge;
import org.jansetu.shared.LocalText;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** What an agent reads about a caller, and to a caller, in words. */
@Dependent
public class CallerWords {

  private static final int MOST_ARTICLES = 6;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

  @Inject private ContactCentre centre;
  @Inject private Knowledge knowledge;
  @Inject private PageFrame page;

  /**
   * Something from before.
   *
   * @param day when
   * @param text what it was
   * @param token of the grievance, in spoken groups; empty without one
   * @param style how it looks
   * @param state where it stands
   */
  public record Earlier(String day, String text, String token, String style, String state) {

    /** What shows the grievance, with what a caller may say of it. */
    public String url() {
      return new QueryUrl("/agent/search.xhtml").with("token", Token.digits(token)).toString();
    }
  }

  /**
   * An article to tell.
   *
   * @param code its code
   * @param title its title
   * @param text what there is to say
   * @param note whose it is and as of when
   * @param stale whether it may be out of date
   */
  public record Told(String code, String title, String text, String note, boolean stale) {}

  /**
   * Something to choose by a digit.
   *
   * @param digit the key
   * @param code its code
   * @param name in words
   * @param chosen whether it is chosen
   */
  public record Choice(String digit, String code, String name, boolean chosen) {}

  /** What a caller may want, by digit. */
  List<Choice> kinds(String chosen) {
    List<ContactRules.Kind> kinds = centre.rules().kinds();
    return IntStream.range(0, kinds.size())
        .mapToObj(i -> choice(i, kinds.get(i).code(), kinds.get(i).name(), chosen))
        .toList();
  }

  /** How a call may end, by digit. */
  List<Choice> wrapUps() {
    List<ContactRules.WrapUp> all = centre.rules().wrapUps();
    return IntStream.range(0, all.size())
        .mapToObj(i -> choice(i, all.get(i).code(), all.get(i).name(), null))
        .toList();
  }

  private Choice choice(int i, String code, LocalText name, String chosen) {
    return new Choice(Integer.toString(i + 1), code, page.in(name), code.equals(chosen));
  }

  /** What the caller wanted before; nothing where the caller is not known. */
  List<Earlier> history(CallerFile known) {
    return known == null
        ? List.of()
        : known.interactions().stream()
            .map(
                one ->
                    new Earlier(
                        DAY.format(one.at()),
                        kindName(one.kind())
                            + (one.article() == null ? "" : " · " + one.article())
                            + (one.note() == null ? "" : " · " + one.note()),
                        one.token() == null ? "" : Token.grouped(one.token()),
                        "",
                        ""))
            .toList();
  }

  /** Whether the caller calls again and again, by either rule. */
  boolean isRepeat(CallerFile known) {
    return known != null
        && (known.isRepeat() || (known.grievances() != null && known.grievances().isRepeat()));
  }

  /** What the caller has lodged before. */
  List<Earlier> lodged(CallerFile known) {
    return known == null || known.grievances() == null
        ? List.of()
        : known.grievances().items().stream().map(this::earlier).toList();
  }

  private Earlier earlier(CallerHistory.Item one) {
    String style = one.isPromiseBroken() ? "chip bad" : one.isOpen() ? "chip warn" : "chip good";
    return new Earlier(
        one.promisedOn() == null ? "" : DAY.format(one.promisedOn()),
        page.in(one.category().name()),
        Token.grouped(one.token()),
        style,
        page.in(one.state().name()));
  }

  private String kindName(String code) {
    return centre.rules().kinds().stream()
        .filter(one -> one.code().equals(code))
        .map(one -> page.in(one.name()))
        .findFirst()
        .orElse(code);
  }

  /** What is known about these words, best first. */
  List<Told> about(String words) {
    if (words == null || words.isBlank()) {
      return List.of();
    }
    String asked = words.strip();
    String cut = asked.substring(0, Math.min(asked.length(), ArticleQuery.LONGEST_QUERY));
    return knowledge.search(ArticleQuery.of(cut, MOST_ARTICLES)).items().stream()
        .map(ArticleMatch::article)
        .map(
            one ->
                new Told(
                    one.code(),
                    page.in(one.title()),
                    page.in(one.body()),
                    page.in(one.department().name()) + " · " + DAY.format(one.asOf()),
                    one.stale()))
        .toList();
  }
}
