package org.jansetu.web.grievances;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jansetu.catalogue.CodedName;
import org.jansetu.grievance.CallerHistory;
import org.jansetu.grievance.GrievanceCard;
import org.jansetu.grievance.GrievanceChannel;
import org.jansetu.grievance.GrievanceOffer;
import org.jansetu.grievance.Grievances;
import org.jansetu.grievance.Lodged;
import org.jansetu.grievance.Token;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.web.faces.AreaFinder;
import org.jansetu.web.faces.CaseWords.Fact;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.workflow.Move;
import org.jansetu.workflow.State;

/** What may be lodged, and how a grievance stands, in the reader's words. */
@Named
@RequestScoped
public class GrievanceWords {

  /** With so many working days left a grievance wants a look. */
  private static final int SOON = 2;

  @Inject private Grievances grievances;
  @Inject private AreaFinder finder;
  @Inject private PageFrame page;

  private GrievanceOffer offer;

  /**
   * A grievance in a list.
   *
   * @param token its token
   * @param spoken as it is spoken
   * @param category what it is about
   * @param place where it is
   * @param state where it stands
   * @param days how many working days are left, in words
   * @param style how that looks
   */
  public record Row(
      String token,
      String spoken,
      String category,
      String place,
      String state,
      String days,
      String style) {}

  /**
   * A question of a category.
   *
   * @param code its code
   * @param label the question
   * @param items what may be chosen; empty unless it is a select
   * @param isNumber whether digits are wanted
   */
  public record Asked(String code, String label, List<SelectItem> items, boolean isNumber) {}

  /**
   * What a citizen is told when a grievance is lodged.
   *
   * @param token as it is spoken
   * @param promise by when it will be answered; empty where nothing is promised
   * @param department which answers for it
   * @param office where it lies
   * @param code what follows it without a mobile number; null otherwise
   */
  public record Told(String token, String promise, String department, String office, String code) {}

  private GrievanceOffer offer() {
    if (offer == null) {
      offer = grievances.offer();
    }
    return offer;
  }

  /** Whether the programme takes grievances. */
  public boolean isOn() {
    return grievances.isOn();
  }

  /** Kinds. */
  public List<SelectItem> getKinds() {
    return offer().kinds().stream().map(kind -> item(kind.code(), kind.name())).toList();
  }

  /** Categories. */
  public List<SelectItem> getCategories() {
    return offer().categories().stream().map(each -> item(each.code(), each.name())).toList();
  }

  /** What a citizen may say of an answer. */
  public List<SelectItem> getRatings() {
    return offer().ratings().stream().map(each -> item(each.code(), each.name())).toList();
  }

  /** Districts of the programme. */
  public List<SelectItem> getDistricts() {
    return areas(finder.districts(null));
  }

  /** What lies in a district. */
  public List<SelectItem> parts(String district) {
    return district == null || district.isEmpty() ? List.of() : areas(finder.parts(district, null));
  }

  private static List<SelectItem> areas(List<AreaFinder.Choice> choices) {
    return choices.stream().map(each -> new SelectItem(each.code(), each.name())).toList();
  }

  /** Places for files in a form, by their numbers. */
  public List<String> getFilePlaces() {
    return List.of("1", "2", "3");
  }

  /** What a category asks beside the description. */
  public List<Asked> asked(String category) {
    return attributes(category).stream()
        .map(
            asked ->
                new Asked(
                    asked.code(),
                    page.in(asked.name()),
                    asked.values().stream().map(v -> item(v.code(), v.name())).toList(),
                    asked.type().equals("number")))
        .toList();
  }

  private List<GrievanceOffer.Attribute> attributes(String category) {
    if (category == null || category.isEmpty()) {
      return List.of();
    }
    return offer().categories().stream()
        .filter(each -> each.code().equals(category))
        .flatMap(each -> each.attributes().stream())
        .toList();
  }

  /** The code of the category that is pre-filled from a receipt, or null. */
  public String categoryOfReceipts() {
    return offer().categories().stream()
        .filter(each -> "receipt".equals(each.about()))
        .map(GrievanceOffer.Category::code)
        .findFirst()
        .orElse(null);
  }

  private SelectItem item(String code, LocalText name) {
    return new SelectItem(code, page.in(name));
  }

  /** Lodges what was entered. Refuses as the front door does. */
  public Told lodge(LodgingForm form, GrievanceChannel channel) {
    List<String> asked = asked(form.getCategory()).stream().map(Asked::code).toList();
    Lodged lodged;
    try {
      lodged = grievances.lodge(form.lodging(channel, page.getLanguage(), asked));
    } catch (InvalidInput wrong) {
      throw WrongAnswers.named(wrong, attributes(form.getCategory()), page);
    }
    return new Told(
        Token.grouped(lodged.token()),
        lodged.promisedOn() == null ? "" : Days.of(lodged.promisedOn(), page.locale()),
        page.in(lodged.department().name()),
        page.in(lodged.officeName()),
        lodged.followCode());
  }

  /** A grievance in a list. */
  public Row row(GrievanceCard card) {
    if (card == null) {
      return null;
    }
    Integer left = card.clocks().remainingWorkingDays();
    return new Row(
        card.token(),
        Token.grouped(card.token()),
        page.in(card.category().name()),
        page.in(card.area().name()),
        page.in(card.state().name()),
        days(left),
        style(left));
  }

  /** A grievance in a citizen's or an agent's list. */
  public Row row(CallerHistory.Item item) {
    return new Row(
        item.token(),
        Token.grouped(item.token()),
        page.in(item.category().name()),
        "",
        page.in(item.state().name()),
        item.promisedOn() == null
            ? ""
            : page.texts().get("grievance.promised", Days.of(item.promisedOn(), page.locale())),
        item.isPromiseBroken() ? "chip bad" : "chip");
  }

  private String days(Integer left) {
    if (left == null) {
      return "";
    }
    if (left < 0) {
      return page.texts().get("case.late", -left);
    }
    return left == 0 ? page.text("case.today") : page.texts().get("case.left", left);
  }

  private static String style(Integer left) {
    if (left == null) {
      return "chip";
    }
    if (left <= 0) {
      return "chip bad";
    }
    return left <= SOON ? "chip warn" : "chip good";
  }

  /** What stands in it. */
  public List<Fact> facts(GrievanceCard card) {
    if (card == null) {
      return List.of();
    }
    List<Fact> facts = new ArrayList<>();
    add(facts, "grievance.kind", page.in(card.kind().name()));
    add(facts, "grievance.place", page.in(card.area().name()));
    add(facts, "grievance.office", page.in(card.office().name()));
    add(facts, "grievance.description", card.description());
    add(facts, "task.question", question(card));
    for (var answer : card.answers().entrySet()) {
      facts.add(
          new Fact(
              page.in(answer.getKey().name()), said(card, answer.getKey(), answer.getValue())));
    }
    if (card.about() != null) {
      add(facts, "grievance.about", page.text("grievance.about." + card.about()));
    }
    add(facts, "grievance.lodged", Days.of(card.lodgedAt(), page.locale()));
    add(facts, "case.promised", day(card.clocks().promisedOn()));
    add(facts, "case.due", day(card.clocks().dueOn()));
    add(facts, "grievance.assignee", card.assignee());
    add(facts, "grievance.refiled", spoken(card.links().refiledOf()));
    add(facts, "grievance.merged-into", spoken(card.links().mergedInto()));
    add(
        facts,
        "grievance.merged",
        String.join(", ", card.links().merged().stream().map(Token::grouped).toList()));
    if (card.counts().reopens() > 0) {
      add(facts, "grievance.reopens", Integer.toString(card.counts().reopens()));
    }
    if (card.counts().reMarks() > 0) {
      add(facts, "grievance.re-marks", Integer.toString(card.counts().reMarks()));
    }
    add(facts, "grievance.re-mark-to", name(card.reMarkTo()));
    add(facts, "grievance.rating", name(card.rating()));
    return facts;
  }

  /** What the office waits to hear from the citizen, or null. */
  private static String question(GrievanceCard card) {
    return card.history().stream()
        .reduce((before, after) -> after)
        .filter(last -> last.action().equals("ask-citizen"))
        .map(GrievanceCard.Step::remark)
        .orElse(null);
  }

  /** The answer as it was chosen from the list, where there was one. */
  private String said(GrievanceCard card, CodedName asked, String answer) {
    return asked(card.category().code()).stream()
        .filter(each -> each.code().equals(asked.code()))
        .flatMap(each -> each.items().stream())
        .filter(item -> item.getValue().equals(answer))
        .map(SelectItem::getLabel)
        .findFirst()
        .orElse(answer);
  }

  private static String spoken(String token) {
    return token == null ? null : Token.grouped(token);
  }

  private String name(CodedName named) {
    return named == null ? null : page.in(named.name());
  }

  private String day(LocalDate day) {
    return day == null ? null : Days.of(day, page.locale());
  }

  private void add(List<Fact> facts, String label, String value) {
    if (value != null && !value.isEmpty()) {
      facts.add(new Fact(page.text(label), value));
    }
  }

  /** What happened, newest first. */
  public List<Fact> history(GrievanceCard card) {
    if (card == null) {
      return List.of();
    }
    List<Fact> history = new ArrayList<>();
    for (int i = card.history().size() - 1; i >= 0; i--) {
      GrievanceCard.Step step = card.history().get(i);
      StringBuilder said = new StringBuilder(page.texts().find("grievance.event.", step.action()));
      said.append(" · ").append(page.in(step.state()));
      if (step.rating() != null) {
        said.append(" · ").append(rating(step.rating()));
      }
      if (step.remark() != null) {
        said.append(" — ").append(step.remark());
      }
      said.append(" (").append(actor(step)).append(')');
      history.add(new Fact(Days.of(step.at(), page.locale()), said.toString()));
    }
    return history;
  }

  private String rating(String code) {
    return offer().ratings().stream()
        .filter(each -> each.code().equals(code))
        .map(each -> page.in(each.name()))
        .findFirst()
        .orElse(code);
  }

  private String actor(GrievanceCard.Step step) {
    String role = page.texts().find("grievance.role.", step.role());
    boolean isNamed = !step.actor().equals(step.role()) && !step.role().equals("platform");
    return isNamed ? role + " " + step.actor() : role;
  }

  /** Where it stands, for a citizen: how that looks. */
  public String style(State state) {
    return state.isEnd() && !"approved".equals(state.outcome().code()) ? "note" : "done";
  }

  /** The moves that this reader may make, what ends it last. */
  public List<Move> moves(GrievanceCard card) {
    return card.moves();
  }
}
