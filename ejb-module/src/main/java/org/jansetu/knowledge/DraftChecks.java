package org.jansetu.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;

/** What a draft must keep; everything wrong is named at once. */
final class DraftChecks {

  static final int LONGEST_REMARK = 500;

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,39}");
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_BODY = 4_000;
  private static final int LONGEST_KEYWORDS = 500;
  private static final int LONGEST_CONDITION = 500;
  private static final int LONGEST_SOURCE = 300;
  private static final int LONGEST_REVIEW_YEARS = 5;

  private final List<Violation> violations = new ArrayList<>();

  private DraftChecks() {}

  /** The draft without blanks around its texts. Refuses with invalid-input. */
  static ArticleDraft checked(ArticleDraft draft, FactBook book, LocalDate today) {
    ArticleDraft clean =
        new ArticleDraft(
            strip(draft.code()),
            strip(draft.kind()),
            strip(draft.department()),
            strip(draft.titleEn()),
            strip(draft.titleHi()),
            strip(draft.bodyEn()),
            strip(draft.bodyHi()),
            strip(draft.keywords()),
            strip(draft.eligibility()),
            strip(draft.source()),
            draft.asOf(),
            draft.reviewBy());
    DraftChecks checks = new DraftChecks();
    checks.run(clean, book, today);
    if (!checks.violations.isEmpty()) {
      throw new InvalidInput(checks.violations);
    }
    return clean;
  }

  private void run(ArticleDraft draft, FactBook book, LocalDate today) {
    if (!CODE.matcher(draft.code()).matches()) {
      add("/code", "wrong-format", "A-Z 0-9 -");
    }
    if (ArticleKind.find(draft.kind()).isEmpty()) {
      add("/kind", "not-allowed", "scheme, faq");
    }
    needed("/department", draft.department(), LONGEST_TITLE);
    needed("/titleEn", draft.titleEn(), LONGEST_TITLE);
    bounded("/titleHi", draft.titleHi(), LONGEST_TITLE);
    needed("/bodyEn", draft.bodyEn(), LONGEST_BODY);
    bounded("/bodyHi", draft.bodyHi(), LONGEST_BODY);
    bounded("/keywords", draft.keywords(), LONGEST_KEYWORDS);
    bounded("/source", draft.source(), LONGEST_SOURCE);
    if (draft.eligibility().length() > LONGEST_CONDITION) {
      add("/eligibility", "out-of-range", "0-" + LONGEST_CONDITION);
    } else if (!draft.eligibility().isEmpty()) {
      Eligibility.fault(draft.eligibility(), book)
          .ifPresent(why -> add("/eligibility", "wrong-format", why));
    }
    if (draft.asOf() == null || draft.asOf().isAfter(today)) {
      add("/asOf", "out-of-range", today.toString());
    }
    LocalDate last = today.plusYears(LONGEST_REVIEW_YEARS);
    if (draft.reviewBy() == null
        || !draft.reviewBy().isAfter(today)
        || draft.reviewBy().isAfter(last)) {
      add("/reviewBy", "out-of-range", today.plusDays(1) + " - " + last);
    }
  }

  private void needed(String field, String text, int most) {
    if (text.isEmpty()) {
      add(field, "required", "");
    }
    bounded(field, text, most);
  }

  private void bounded(String field, String text, int most) {
    if (text.length() > most) {
      add(field, "out-of-range", "0-" + most);
    }
    if (text.indexOf('\0') >= 0) {
      add(field, "wrong-format", "");
    }
  }

  private void add(String field, String code, String message) {
    violations.add(new Violation(field, code, message));
  }

  private static String strip(String text) {
    return text == null ? "" : text.strip();
  }
}
