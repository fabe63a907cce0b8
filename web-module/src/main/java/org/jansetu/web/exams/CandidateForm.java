package org.jansetu.web.exams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.application.GivenDocument;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.FormField;
import org.jansetu.exam.CandidateCard;
import org.jansetu.exam.Candidates;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;
import org.jansetu.web.faces.CaseWords.Fact;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.texts.RefusalTexts;

/** The answers of a candidate that may be corrected now, on the citizen's and the kiosk's page. */
@Named
@ViewScoped
public class CandidateForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String INPUTS = "/inputs/";

  @Inject private transient Candidates candidates;
  @Inject private transient ExamWords words;
  @Inject private transient PageFrame page;
  @Inject private transient Catalogue catalogue;

  private String number;
  private Map<String, String> values = new HashMap<>();
  private Map<String, String> uploads = new HashMap<>();
  private transient CandidateCard card;
  private transient List<Field> fields;

  /**
   * An answer that may be corrected.
   *
   * @param name its name
   * @param label what it asks
   * @param widget text, date, select or textarea
   * @param options what to choose from
   * @param maxLength most characters
   */
  public record Field(
      String name, String label, String widget, List<SelectItem> options, int maxLength) {}

  /**
   * A paper that may be replaced.
   *
   * @param code its code
   * @param label what it is, and that a new one may come
   */
  public record Paper(String code, String label) {}

  /** The candidate of that case, or null where it is of no examination. */
  public CandidateCard of(String application) {
    if (application == null || application.isEmpty()) {
      return null;
    }
    if (!application.equals(number)) {
      number = application;
      card = null;
      fields = null;
      values.clear();
      uploads.clear();
      if (card() != null && card().correcting()) {
        JsonNode answers = candidates.answers(number);
        getFields().forEach(field -> values.put(field.name(), answers.path(field.name()).asText()));
      }
    }
    return card();
  }

  private CandidateCard card() {
    if (card == null && number != null) {
      Optional<CandidateCard> found = candidates.find(number);
      card = found.orElse(null);
    }
    return card;
  }

  /** The answers that may be corrected, in the order of the form. */
  public List<Field> getFields() {
    // Asked also while nothing of it is shown: a repetition looks at its rows before its frame.
    if (card() == null) {
      return List.of();
    }
    if (fields == null) {
      fields = new ArrayList<>();
      for (FormField field : candidates.form(number).fields()) {
        if (card().exam().correctable().contains(field.name())) {
          fields.add(field(field));
        }
      }
    }
    return fields;
  }

  /** The papers that may be replaced. */
  public List<Paper> getPapers() {
    return card() == null
        ? List.of()
        : card().exam().correctablePapers().stream()
            .map(code -> new Paper(code, page.texts().get("exam.paper.new", paper(code))))
            .toList();
  }

  /** The paper's name in the basket. */
  private String paper(String code) {
    return catalogue
        .find(card().exam().service())
        .flatMap(
            service -> service.documents().stream().filter(d -> d.code().equals(code)).findFirst())
        .map(document -> page.in(document.name()))
        .orElse(code);
  }

  private Field field(FormField field) {
    List<SelectItem> options = new ArrayList<>();
    field
        .options()
        .forEach(option -> options.add(new SelectItem(option.code(), page.in(option.name()))));
    int longest = field.maxLength() == null ? 500 : field.maxLength();
    return new Field(
        field.name(), page.in(field.label()), field.widget(), List.copyOf(options), longest);
  }

  /** Corrects what was changed; what is wrong is said with the label of its answer. */
  public void correct() {
    ObjectNode changes = JsonNodeFactory.instance.objectNode();
    JsonNode answers = candidates.answers(number);
    for (Field field : getFields()) {
      String typed = values.get(field.name());
      String text = typed == null ? "" : typed.strip();
      if (!text.equals(answers.path(field.name()).asText())) {
        if (text.isEmpty()) {
          changes.putNull(field.name());
        } else {
          changes.put(field.name(), text);
        }
      }
    }
    try {
      card = candidates.correct(number, new Candidates.Correction(changes, given()));
      uploads.clear();
      say(FacesMessage.SEVERITY_INFO, page.text("exam.corrected"));
    } catch (InvalidInput wrong) {
      RefusalTexts texts = new RefusalTexts(page.locale());
      for (Violation violation : wrong.violations()) {
        say(
            FacesMessage.SEVERITY_ERROR,
            label(violation.field()) + texts.complete(violation).message());
      }
    }
  }

  /** The papers that were handed in anew. */
  private List<GivenDocument> given() {
    return getPapers().stream()
        .filter(paper -> uploads.get(paper.code()) != null && !uploads.get(paper.code()).isBlank())
        .map(paper -> new GivenDocument(paper.code(), uploads.get(paper.code())))
        .toList();
  }

  private String label(String field) {
    String name = field.startsWith(INPUTS) ? field.substring(INPUTS.length()) : field;
    return getFields().stream()
        .filter(one -> one.name().equals(name))
        .map(one -> one.label() + ": ")
        .findFirst()
        .orElse("");
  }

  private static void say(FacesMessage.Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
  }

  /** What was corrected, newest first. */
  public List<Fact> getCorrections() {
    List<Fact> facts = new ArrayList<>();
    List<CandidateCard.Corrected> done = card() == null ? List.of() : card().corrections();
    for (int i = done.size() - 1; i >= 0; i--) {
      CandidateCard.Corrected one = done.get(i);
      if (one.field().startsWith(CandidateCard.PAPERS)) {
        String code = one.field().substring(CandidateCard.PAPERS.length());
        facts.add(
            new Fact(
                Days.of(one.at(), page.locale()),
                page.texts().get("exam.paper.replaced", paper(code))));
        continue;
      }
      String label = label(INPUTS + one.field());
      facts.add(
          new Fact(
              Days.of(one.at(), page.locale()),
              (label.isEmpty() ? one.field() + ": " : label)
                  + one.before().asText("–")
                  + " → "
                  + one.after().asText("–")));
    }
    return facts;
  }

  /** Roll number, centre, day and time; empty before they are published. */
  public String getSeat() {
    return words.seat(card());
  }

  /** Until when answers may be corrected, in words. */
  public String getUntil() {
    return card() == null
        ? ""
        : page.texts().get("exam.correct-until", words.said(card().exam().correctionUntil()));
  }

  public Map<String, String> getUploads() {
    return uploads;
  }

  public Map<String, String> getValues() {
    return values;
  }
}
