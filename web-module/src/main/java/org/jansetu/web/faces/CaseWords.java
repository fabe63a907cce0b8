package org.jansetu.web.faces;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jansetu.application.CaseCard;
import org.jansetu.application.CaseEvent;
import org.jansetu.application.GivenDocument;
import org.jansetu.application.Task;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.FormField;
import org.jansetu.hierarchy.Areas;
import org.jansetu.register.Evidence;
import org.jansetu.register.RegisterDefinition;
import org.jansetu.register.Registers;

/** Cases in the reader's words: days left, state, what happened. */
@Dependent
public class CaseWords {

  /** What changes who has a case, and not where it stands. */
  private static final Set<String> HANDS =
      Set.of("claim", "assign", "release", "escalate", "correct");

  /** With so many working days left a case wants a look. */
  private static final int SOON = 2;

  @Inject private PageFrame page;
  @Inject private Catalogue catalogue;
  @Inject private Registers registers;
  @Inject private Areas areas;

  /**
   * A case in a list.
   *
   * @param number its number
   * @param service what for
   * @param applicant who asks
   * @param state where it stands
   * @param days how many working days are left, in words; empty where nothing is promised
   * @param style how that looks
   */
  public record Row(
      String number, String service, String applicant, String state, String days, String style) {}

  /**
   * Something with its label.
   *
   * @param label what it is
   * @param value what it says
   */
  public record Fact(String label, String value) {}

  /**
   * A case in full.
   *
   * @param number its number
   * @param service what for
   * @param applicant who asks
   * @param state where it stands
   * @param days how many working days are left, in words
   * @param style how that looks
   * @param facts when, where, until when, and what the form says
   * @param papers what was handed in, to be opened
   * @param history what happened, newest first
   */
  public record Detail(
      String number,
      String service,
      String applicant,
      String state,
      String days,
      String style,
      List<Fact> facts,
      List<Link> papers,
      List<Fact> history) {}

  /**
   * Something to open.
   *
   * @param name what it is
   * @param url where it is
   */
  public record Link(String name, String url) {}

  /** A case of an inbox. */
  public Row row(Task task) {
    boolean isStopped = "stopped".equals(task.clock());
    Integer left = task.remainingWorkingDays();
    return new Row(
        task.number(),
        page.in(task.serviceName()),
        task.applicantName(),
        page.in(task.stateName()),
        days(left, isStopped, "ended".equals(task.clock())),
        style(left, isStopped, "ended".equals(task.clock())));
  }

  /** A case with its history, where no register is to be shown. */
  public Detail detail(CaseCard card, List<CaseEvent> history) {
    return detail(card, history, List.of());
  }

  /** A case with its history and with the lines of registers that stand for papers. */
  public Detail detail(CaseCard card, List<CaseEvent> history, List<Evidence> evidence) {
    boolean isStopped = card.clock().stoppedSince() != null;
    Integer left = card.clock().remainingWorkingDays();
    boolean isOver = card.state().isEnd();
    return new Detail(
        card.number(),
        page.in(card.serviceName()),
        card.applicant().name(),
        page.in(card.state().name()),
        days(left, isStopped, isOver),
        style(left, isStopped, isOver),
        facts(card, evidence),
        card.documents().stream().map(given -> link(card, given)).toList(),
        history(history));
  }

  private String days(Integer left, boolean isStopped, boolean isOver) {
    if (isOver || left == null) {
      return "";
    }
    if (isStopped) {
      return page.text("case.stopped");
    }
    if (left < 0) {
      return page.texts().get("case.late", -left);
    }
    return left == 0 ? page.text("case.today") : page.texts().get("case.left", left);
  }

  private static String style(Integer left, boolean isStopped, boolean isOver) {
    if (isOver || isStopped || left == null) {
      return "chip";
    }
    if (left <= 0) {
      return "chip bad";
    }
    return left <= SOON ? "chip warn" : "chip good";
  }

  private List<Fact> facts(CaseCard card, List<Evidence> evidence) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            page.text("case.filed"),
            Days.of(card.filedAt(), page.locale()) + " · " + card.kiosk() + " · " + area(card)));
    day(facts, "case.promised", card.clock().promisedOn());
    if (card.clock().dueOn() != null && !card.clock().dueOn().equals(card.clock().promisedOn())) {
      day(facts, "case.due", card.clock().dueOn());
    }
    day(facts, "case.recounted", card.clock().recountedOn());
    day(facts, "case.stopped.since", card.clock().stoppedSince());
    day(facts, "case.decided", card.decidedOn());
    if (card.applicant().mobile() != null) {
      facts.add(new Fact(page.text("mobile"), card.applicant().mobile()));
    }
    answers(facts, card);
    missing(facts, card);
    evidence.forEach(line -> facts.add(spared(card, line)));
    return facts;
  }

  private String area(CaseCard card) {
    return areas.find(card.area()).map(area -> page.in(area.name())).orElse(card.area());
  }

  /** The paper, the register that spares it, as of when, and what its line says. */
  private Fact spared(CaseCard card, Evidence line) {
    Optional<RegisterDefinition> register = registers.findDefinition(line.register());
    String name = register.map(known -> page.in(known.name())).orElse(line.register());
    String said =
        line.fields().entrySet().stream()
            .map(
                field ->
                    register
                            .map(known -> known.columns().get(field.getKey()))
                            .map(page::in)
                            .orElse(field.getKey())
                        + ": "
                        + field.getValue())
            .collect(Collectors.joining(" · "));
    return new Fact(
        paper(card, line.paper()),
        page.texts()
            .get(
                "case.spared",
                name,
                Days.of(line.asOf(), page.locale()),
                Integer.toString(line.line()),
                said));
  }

  /** The answers under the form's own labels; a form that has changed since may lack one. */
  private void answers(List<Fact> facts, CaseCard card) {
    Map<String, FormField> fields = new HashMap<>();
    catalogue
        .find(card.service())
        .ifPresent(
            service ->
                catalogue.form(service.form()).fields().forEach(f -> fields.put(f.name(), f)));
    card.inputs()
        .properties()
        .forEach(
            answer -> {
              FormField field = fields.get(answer.getKey());
              String label = field == null ? answer.getKey() : page.in(field.label());
              facts.add(new Fact(label, said(field, answer.getValue())));
            });
  }

  private String said(FormField field, JsonNode value) {
    String said = value.isTextual() ? value.asText() : value.toString();
    return field == null
        ? said
        : field.options().stream()
            .filter(option -> option.code().equals(said))
            .map(option -> page.in(option.name()))
            .findFirst()
            .orElse(said);
  }

  /** The papers that are missing: their codes, and what they are called. */
  public List<Fact> missing(CaseCard card) {
    return card.missingDocuments().stream().map(code -> new Fact(code, paper(card, code))).toList();
  }

  private void missing(List<Fact> facts, CaseCard card) {
    if (!card.missingDocuments().isEmpty()) {
      String papers =
          card.missingDocuments().stream()
              .map(code -> paper(card, code))
              .collect(Collectors.joining(" · "));
      facts.add(new Fact(page.text("case.missing"), papers));
    }
  }

  private Link link(CaseCard card, GivenDocument given) {
    String url =
        new QueryUrl("/officer/paper")
            .with("number", card.number())
            .with("paper", given.code())
            .toString();
    return new Link(paper(card, given.code()), url);
  }

  /** The paper's name in the basket; a basket that has changed since may have forgotten it. */
  private String paper(CaseCard card, String code) {
    return catalogue
        .find(card.service())
        .flatMap(
            service -> service.documents().stream().filter(d -> d.code().equals(code)).findFirst())
        .map(document -> page.in(document.name()))
        .orElse(code);
  }

  private void day(List<Fact> facts, String label, LocalDate day) {
    if (day != null) {
      facts.add(new Fact(page.text(label), Days.of(day, page.locale())));
    }
  }

  private List<Fact> history(List<CaseEvent> events) {
    List<Fact> history = new ArrayList<>();
    for (int i = events.size() - 1; i >= 0; i--) {
      CaseEvent event = events.get(i);
      StringBuilder said =
          new StringBuilder(
              HANDS.contains(event.action())
                  ? page.text("case.event." + event.action())
                  : page.in(event.toName()));
      if (event.reason() != null) {
        said.append(" — ").append(page.in(event.reason()));
      }
      if (event.remark() != null) {
        said.append(" — ").append(event.remark());
      }
      said.append(" (").append(event.actor()).append(')');
      history.add(new Fact(Days.of(event.at(), page.locale()), said.toString()));
    }
    return history;
  }
}
