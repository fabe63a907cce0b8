package org.jansetu.web.grievances;

import java.util.List;
import org.jansetu.grievance.GrievanceOffer;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.texts.RefusalTexts;

/** Says which question was answered wrongly: what a category asks has no field of its own name. */
public final class WrongAnswers {

  private static final String FIELD = "/attributes/";

  private WrongAnswers() {}

  /** The same with the question before what is wrong with its answer. */
  public static InvalidInput named(
      InvalidInput wrong, List<GrievanceOffer.Attribute> asked, PageFrame page) {
    RefusalTexts texts = new RefusalTexts(page.locale());
    return new InvalidInput(
        wrong.violations().stream()
            .map(violation -> named(texts.complete(violation), asked, page))
            .toList());
  }

  private static Violation named(
      Violation wrong, List<GrievanceOffer.Attribute> asked, PageFrame page) {
    return asked.stream()
        .filter(each -> wrong.field().endsWith(FIELD + each.code()))
        .findFirst()
        .map(
            each ->
                new Violation(
                    wrong.field(), wrong.code(), page.in(each.name()) + ": " + wrong.message()))
        .orElse(wrong);
  }
}
