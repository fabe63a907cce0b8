package org.jansetu.grievance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jansetu.catalogue.CodedName;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;

/**
 * What is lodged must be complete and of this programme; pure. Everything wrong is named at once.
 */
final class LodgingInput {

  static final int LONGEST = 4_000;

  private static final int SHORTEST = 3;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ANSWER = 500;
  private static final int MOST_FILES = 5;
  private static final Pattern MOBILE = Pattern.compile("(?:\\+?91|0)?([6-9][0-9]{9})");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");
  private static final Pattern ABOUT = Pattern.compile("[A-Za-z0-9/-]{3,60}");

  /** What no keyboard types and PostgreSQL or a page would stumble over. */
  private static final Pattern UNPRINTED = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private static final String REQUIRED = "required";
  private static final String NOT_ALLOWED = "not-allowed";
  private static final String TOO_LONG = "too-long";

  private final List<Violation> violations = new ArrayList<>();

  private LodgingInput() {}

  /**
   * The lodging with clean texts. Refuses with invalid-input.
   *
   * @param isArea whether an area of that code is there
   */
  static Lodging checked(Lodging asked, GrievanceRules rules, Predicate<String> isArea) {
    LodgingInput input = new LodgingInput();
    String kind = asked.kind() == null ? "complaint" : asked.kind();
    if (rules.kind(kind).isEmpty()) {
      input.wrong("/kind", NOT_ALLOWED);
    }
    String description = clean(asked.description());
    input.length("/description", description, true, LONGEST);
    if (asked.category() == null || rules.category(asked.category()).isEmpty()) {
      input.wrong("/category", asked.category() == null ? REQUIRED : NOT_ALLOWED);
    }
    if (asked.area() == null || !isArea.test(asked.area())) {
      input.wrong("/area", asked.area() == null ? REQUIRED : NOT_ALLOWED);
    }
    if (asked.attachments().size() > MOST_FILES) {
      input.wrong("/attachments", "too-many");
    }
    Map<String, String> answers =
        rules
            .category(String.valueOf(asked.category()))
            .map(category -> input.answers(asked.attributes(), category))
            .orElse(Map.of());
    Lodging.Contact contact = input.contact(asked);
    Lodging.About about = input.about(asked.about());
    if (!input.violations.isEmpty()) {
      throw new InvalidInput(input.violations);
    }
    return new Lodging(
        kind,
        asked.category(),
        asked.area(),
        description,
        asked.attachments(),
        answers,
        contact,
        asked.anonymous(),
        about,
        asked.channel(),
        asked.idempotencyKey());
  }

  /** A text without what cannot be printed, composed and stripped; null where nothing is left. */
  static String clean(String text) {
    if (text == null) {
      return null;
    }
    String composed = Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
    String clean = UNPRINTED.matcher(composed).replaceAll("").strip();
    return clean.isEmpty() ? null : clean;
  }

  /** Ten digits, or null where this is no mobile number. */
  static String mobile(String typed) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (Character.isDigit(c)) {
        digits.append(Character.digit(c, 10));
      } else if (" -()".indexOf(c) < 0) {
        digits.append(c);
      }
    }
    Matcher matcher = MOBILE.matcher(digits);
    return matcher.matches() ? matcher.group(1) : null;
  }

  private Lodging.Contact contact(Lodging asked) {
    Lodging.Contact given = asked.contact();
    if (given == null) {
      if (!asked.anonymous()) {
        wrong("/contact", REQUIRED);
      }
      return null;
    }
    String name = clean(given.name());
    length("/contact/name", name, !asked.anonymous(), LONGEST_NAME);
    String typed = clean(given.mobile());
    String mobile = typed == null ? null : mobile(typed);
    if (typed != null && mobile == null) {
      wrong("/contact/mobile", "pattern");
    }
    String language = given.language();
    if (language != null && !List.of("en", "hi").contains(language)) {
      wrong("/contact/language", NOT_ALLOWED);
    }
    return new Lodging.Contact(name, mobile, language);
  }

  private Lodging.About about(Lodging.About given) {
    if (given == null || (given.receiptNumber() == null && given.applicationNumber() == null)) {
      return null;
    }
    if (given.receiptNumber() != null && given.applicationNumber() != null) {
      wrong("/about/applicationNumber", NOT_ALLOWED);
    }
    if (!ABOUT.matcher(given.number()).matches()) {
      wrong("/about/" + given.kind() + "Number", "pattern");
    }
    return given;
  }

  private Map<String, String> answers(Map<String, String> given, GrievanceOffer.Category category) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (GrievanceOffer.Attribute asked : category.attributes()) {
      String field = "/attributes/" + asked.code();
      String answer = clean(given.get(asked.code()));
      if (answer == null) {
        if (asked.isRequired()) {
          wrong(field, REQUIRED);
        }
      } else if (answer.length() > LONGEST_ANSWER) {
        wrong(field, TOO_LONG);
      } else if (asked.type().equals("number") && !NUMBER.matcher(answer).matches()) {
        wrong(field, "wrong-type");
      } else if (asked.type().equals("select")
          && asked.values().stream().map(CodedName::code).noneMatch(answer::equals)) {
        wrong(field, NOT_ALLOWED);
      } else {
        answers.put(asked.code(), answer);
      }
    }
    for (String code : given.keySet()) {
      if (category.attributes().stream().noneMatch(each -> each.code().equals(code))) {
        wrong("/attributes/" + code, NOT_ALLOWED);
      }
    }
    return answers;
  }

  private void length(String field, String text, boolean isNeeded, int most) {
    if (text == null) {
      if (isNeeded) {
        wrong(field, REQUIRED);
      }
    } else if (text.length() > most) {
      wrong(field, TOO_LONG);
    } else if (text.codePointCount(0, text.length()) < (field.endsWith("name") ? 2 : SHORTEST)) {
      wrong(field, "too-short");
    }
  }

  private void wrong(String field, String code) {
    violations.add(new Violation(field, code, ""));
  }
}
