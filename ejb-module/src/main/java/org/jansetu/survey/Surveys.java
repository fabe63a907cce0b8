package org.jansetu.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.catalogue.CodedName;
import org.jansetu.hierarchy.Department;
import org.jansetu.hierarchy.Departments;
import org.jansetu.identity.Identities;
import org.jansetu.receipt.Receipts;
import org.jansetu.receipt.Verification;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Page;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Surveys and drafts for comment of the caller's programme. */
@Stateless
@TenantBound
public class Surveys {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BY_RECEIPT = "receipt";

  @Inject private SurveyRepository repository;
  @Inject private Receipts receipts;
  @Inject private Identities identities;
  @Inject private Departments departments;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  /** All surveys of the programme, open or not; anyone may read them. */
  public List<Survey> list() {
    LocalDate today = today();
    return rules().surveys().stream().map(survey -> on(survey, today)).toList();
  }

  /** One of them. Refuses with not-found. */
  public Survey get(String code) {
    return list().stream()
        .filter(survey -> survey.code().equals(code))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private static Survey on(Survey survey, LocalDate today) {
    boolean isOpen =
        !today.isBefore(survey.from())
            && (survey.until() == null || !today.isAfter(survey.until()));
    return new Survey(
        survey.code(),
        survey.title(),
        survey.intro(),
        survey.by(),
        survey.from(),
        survey.until(),
        isOpen,
        survey.publishing(),
        survey.questions());
  }

  /**
   * Answers a survey, once: by a receipt whoever holds it, by mobile number a citizen who is signed
   * in. Refuses with not-found; with survey-closed outside its days; with survey-proof a receipt
   * that is not right; with unauthenticated and forbidden whoever is no citizen where it is
   * answered by number; with invalid-input, everything named; with survey-answered a second time.
   * What is published counts for the kiosk and the service of the receipt, neither of which is kept
   * with the answer.
   */
  public void answer(SurveyAnswer given) {
    Survey survey = get(given.survey());
    if (!survey.isOpen()) {
      throw new Refusal("survey-closed");
    }
    Proof proof = proof(given, survey);
    String print = identities.fingerprint("survey/" + survey.code() + "/" + proof.text());
    Map<String, List<String>> answers = SurveyInput.checked(given.answers(), survey);
    boolean isFirst =
        repository.insert(
            new SurveyRepository.Given(
                survey.code(), programmes.current().version(), print, today(), json(answers)));
    if (!isFirst) {
      throw new Refusal("survey-answered");
    }
    if (survey.publishing() != null && proof.receipt() != null) {
      for (String score : answers.getOrDefault(survey.publishing().question(), List.of())) {
        repository.mark(survey.code(), proof.receipt(), Integer.parseInt(score));
      }
    }
  }

  /**
   * What answers once.
   *
   * @param text what nobody else has
   * @param receipt what is known of the receipt; null where a number answers
   */
  private record Proof(String text, Verification receipt) {}

  /** What answers once; the caller has it. */
  private Proof proof(SurveyAnswer given, Survey survey) {
    if (!survey.by().equals(BY_RECEIPT)) {
      return new Proof("mobile/" + callers.current().placeAs(Role.CITIZEN), null);
    }
    String number = given.receiptNumber() == null ? "" : given.receiptNumber().strip();
    String code = given.verificationCode() == null ? "" : given.verificationCode().strip();
    if (number.isEmpty() || code.isEmpty()) {
      throw new Refusal("survey-proof");
    }
    Verification receipt = receipts.verify(number, code);
    if (!receipt.isValid()) {
      throw new Refusal("survey-proof");
    }
    return new Proof("receipt/" + number, receipt);
  }

  /**
   * What those who hold receipts say of kiosks or services, by code; anyone may read it. Empty
   * where the survey publishes nothing, and without those of which too few have said anything.
   * Refuses with not-found and invalid-input.
   *
   * @param cursor where the page before ended, or null
   */
  public Page<Mark> marks(String code, Mark.About about, String cursor, int limit) {
    Survey survey = get(code);
    if (limit < 1 || limit > Page.MOST) {
      throw InvalidInput.of("/limit", "out-of-range", "1-" + Page.MOST);
    }
    if (survey.publishing() == null) {
      return new Page<>(List.of(), null);
    }
    List<Mark> found =
        repository.marks(
            new SurveyRepository.Marked(
                code, about.code(), survey.publishing().from(), cursor == null ? "" : cursor),
            limit + 1);
    boolean isMore = found.size() > limit;
    List<Mark> shown = isMore ? found.subList(0, limit) : found;
    return new Page<>(shown, isMore ? shown.get(limit - 1).code() : null);
  }

  private static String json(Map<String, List<String>> answers) {
    try {
      return JSON.writeValueAsString(answers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written", e);
    }
  }

  /**
   * What is published of these kiosks, by code: of the first survey that publishes anything; anyone
   * may read it.
   */
  public Map<String, Mark> kiosks(List<String> codes) {
    return list().stream()
        .filter(survey -> survey.publishing() != null)
        .findFirst()
        .map(survey -> repository.kiosks(survey.code(), survey.publishing().from(), codes))
        .orElse(Map.of());
  }

  /**
   * What a survey came to; for the State, departments, societies and auditors. Refuses with
   * unauthenticated, forbidden and not-found.
   */
  public SurveyResults results(String code) {
    requireReader();
    Survey survey = get(code);
    Map<String, List<String>> texts = new HashMap<>();
    survey.questions().stream()
        .filter(Survey.Question::isText)
        .forEach(each -> texts.put(each.code(), repository.texts(code, each.code())));
    return new SurveyResults(
        survey,
        repository.answered(code),
        repository.counts(
            code,
            survey.questions().stream()
                .filter(each -> !each.isText())
                .map(Survey.Question::code)
                .toList()),
        texts);
  }

  private void requireReader() {
    callers
        .current()
        .require(Role.STATE_ADMIN, Role.DEPARTMENT_OFFICER, Role.SOCIETY_ADMIN, Role.AUDITOR);
  }

  /** Drafts for comment, open or not; anyone may read them. */
  public List<Consultation> consultations() {
    return rules().drafts().stream().map(this::consultation).toList();
  }

  /** One of them. Refuses with not-found. */
  public Consultation consultation(String code) {
    return consultation(draft(code));
  }

  private SurveyRules.Draft draft(String code) {
    return rules().drafts().stream()
        .filter(draft -> draft.code().equals(code))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private Consultation consultation(SurveyRules.Draft draft) {
    return new Consultation(
        draft.code(),
        draft.title(),
        new CodedName(
            draft.department(),
            departments
                .find(draft.department())
                .map(Department::name)
                .orElseGet(() -> LocalText.english(draft.department()))),
        draft.summary(),
        draft.text(),
        draft.from(),
        draft.until(),
        draft.isOpen(today()),
        repository.comments(draft.code()));
  }

  /**
   * Says something to a draft; anyone may, without a name. What would find a person is taken out.
   * Refuses with not-found, with survey-closed outside its days, with invalid-input, and with
   * too-many-from-address more a day from one network address than the programme takes.
   *
   * @param text 1 to 4,000 characters
   */
  public Consultation comment(String code, String text) {
    SurveyRules.Draft draft = draft(code);
    LocalDate today = today();
    if (!draft.isOpen(today)) {
      throw new Refusal("survey-closed");
    }
    String body = SurveyInput.comment(text);
    String print = identities.origin(today).orElse("");
    int most = rules().commentsDaily();
    if (!print.isEmpty() && repository.said(print, today) >= most) {
      throw new Refusal("too-many-from-address", most);
    }
    repository.insert(new SurveyRepository.Said(code, print, today, body));
    return consultation(draft);
  }

  /**
   * What was said to a draft, newest first; for those who may read results. Refuses with
   * unauthenticated, forbidden, not-found and invalid-input.
   *
   * @param cursor where the page before ended, or null
   */
  public Page<SurveyResults.Comment> comments(String code, String cursor, int limit) {
    requireReader();
    draft(code);
    if (limit < 1 || limit > Page.MOST) {
      throw InvalidInput.of("/limit", "out-of-range", "1-" + Page.MOST);
    }
    List<SurveyResults.Comment> found = repository.comments(code, before(cursor), limit + 1);
    boolean isMore = found.size() > limit;
    List<SurveyResults.Comment> shown = isMore ? found.subList(0, limit) : found;
    return new Page<>(shown, isMore ? Long.toString(shown.get(limit - 1).id()) : null);
  }

  private static long before(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return Long.MAX_VALUE;
    }
    if (!cursor.matches("[1-9][0-9]{0,17}")) {
      throw InvalidInput.of("/cursor", "bad-cursor", "");
    }
    return Long.parseLong(cursor);
  }

  private LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }

  private SurveyRules rules() {
    return programmes.current().part(SurveyRules.class, SurveyRules::of);
  }
}
