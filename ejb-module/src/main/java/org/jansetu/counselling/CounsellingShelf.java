package org.jansetu.counselling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.CodedName;
import org.jansetu.catalogue.FormField;
import org.jansetu.exam.ExamCard;
import org.jansetu.exam.Exams;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;

/** The counsellings of the folder, and how they are shown with what was done since. */
@Dependent
class CounsellingShelf {

  @Inject private Programmes programmes;
  @Inject private Catalogue catalogue;
  @Inject private Exams exams;

  CounsellingBook book() {
    return programmes.current().part(CounsellingBook.class, CounsellingBook::of);
  }

  /** Refuses with not-found. */
  CounsellingDefinition definition(String code) {
    CounsellingDefinition found = book().byCode().get(String.valueOf(code));
    if (found == null) {
      throw new NotFound();
    }
    return found;
  }

  ExamCard exam(CounsellingDefinition definition) {
    return exams.get(definition.exam());
  }

  CounsellingCard card(
      CounsellingDefinition definition, BoardRow board, Map<String, Map<String, Integer>> taken) {
    ExamCard exam = exam(definition);
    List<CounsellingCard.Line> lines = new ArrayList<>();
    board
        .seatsNow(definition)
        .forEach(
            (code, seats) ->
                lines.add(
                    new CounsellingCard.Line(
                        code,
                        definition.nameOf(code),
                        seats,
                        taken.getOrDefault(code, Map.of()),
                        board.passed().stream()
                            .filter(pass -> pass.vacancy().equals(code))
                            .toList())));
    return new CounsellingCard(
        definition.code(),
        definition.name(),
        new CodedName(exam.code(), exam.name()),
        exam.body(),
        status(definition, board),
        local(definition.choices().from()),
        local(board.choicesEnd(definition)),
        definition.choices().most(),
        board.round(),
        definition.rounds(),
        local(board.answerBy()),
        lines,
        definition.passing().stream()
            .map(
                rule ->
                    new CounsellingCard.Passing(
                        kind(definition, rule.from()), kind(definition, rule.to()), rule.round()))
            .toList(),
        definition.illustrative());
  }

  /** What a kind of seats is called: open, or a category of the form. */
  CodedName kind(CounsellingDefinition definition, String code) {
    LocalText name =
        code.equals(Allotment.OPEN)
            ? Labels.text("open")
            : categories(definition).getOrDefault(code, LocalText.english(code));
    return new CodedName(code, name);
  }

  private static String status(CounsellingDefinition definition, BoardRow board) {
    Instant now = Instant.now();
    if (board.isAnswering(now)) {
      return "answering";
    }
    if (board.round() > 0) {
      return board.round() < definition.rounds() ? "between" : "over";
    }
    if (board.isChoosing(definition, now)) {
      return "choosing";
    }
    return now.isAfter(board.choicesEnd(definition)) ? "chosen" : "upcoming";
  }

  /** The categories of the examination's form by their codes, as its own names say them. */
  Map<String, LocalText> categories(CounsellingDefinition definition) {
    String form = catalogue.get(exam(definition).service()).form();
    Map<String, LocalText> categories = new LinkedHashMap<>();
    for (FormField field : catalogue.form(form).fields()) {
      if (field.name().equals(CounsellingChecks.CATEGORY)) {
        field.options().forEach(option -> categories.put(option.code(), option.name()));
      }
    }
    return categories;
  }

  Set<String> categoryCodes(CounsellingDefinition definition) {
    return categories(definition).keySet();
  }

  private OffsetDateTime local(Instant moment) {
    return moment == null ? null : OffsetDateTime.ofInstant(moment, programmes.current().zone());
  }
}
