package org.jansetu.training;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jansetu.audit.AuditTrail;
import org.jansetu.catalogue.CodedName;
import org.jansetu.hierarchy.Area;
import org.jansetu.hierarchy.Areas;
import org.jansetu.network.Network;
import org.jansetu.network.Society;
import org.jansetu.paper.Printout;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Courses of the caller's programme: learnt, tested, certified, proved. */
@Stateless
@TenantBound
public class Trainings {

  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST_NAME = 100;
  private static final int CODE_LENGTH = 12;

  /** Without those that are taken for others. */
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private TrainingRepository repository;
  @Inject private CertificatePaper paper;
  @Inject private Network network;
  @Inject private Areas areas;
  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private AuditTrail audit;

  /** The courses, for an operator: with the own certificates. Refuses with forbidden. */
  public List<CourseCard> list() {
    Caller caller = operator();
    List<TrainingRepository.Row> own = repository.ofUser(caller.user());
    return book().courses().values().stream()
        .map(
            course ->
                new CourseCard(
                    course.code(),
                    course.name(),
                    course.needed(),
                    course.passPercent(),
                    course.validMonths(),
                    course.asks(),
                    course.lessons(),
                    left(caller, course),
                    course.illustrative(),
                    own.stream()
                        .filter(row -> row.course().equals(course.code()))
                        .findFirst()
                        .map(this::card)
                        .orElse(null)))
        .toList();
  }

  /** Code of the programme to practise in, where nothing is real; empty where none is named. */
  public Optional<String> findSandbox() {
    return Optional.ofNullable(book().sandbox());
  }

  /**
   * Begins a test, or goes on with the one that was begun: with the same questions. Refuses with
   * forbidden unless operator, with not-found a course that is none, and with attempts-used when
   * none is left today.
   */
  public TestSheet begin(String code) {
    Caller caller = operator();
    Course course = course(code);
    Optional<TrainingRepository.Attempt> open = repository.open(caller.user(), code);
    if (open.isEmpty()) {
      if (left(caller, course) == 0) {
        throw new Refusal("attempts-used", book().attemptsPerDay());
      }
      List<Course.Question> drawn = new ArrayList<>(course.questions());
      Collections.shuffle(drawn, RANDOM);
      List<String> questions =
          drawn.stream().limit(course.asks()).map(Course.Question::code).toList();
      repository.begin(
          course,
          programmes.current().version(),
          questions,
          new TrainingRepository.Seat(caller, caller.placeAs(Role.OPERATOR), today()));
      open = repository.open(caller.user(), code);
    }
    return sheet(open.orElseThrow(() -> new Refusal("try-again")), left(caller, course));
  }

  private TestSheet sheet(TrainingRepository.Attempt attempt, int left) {
    Course course = course(attempt);
    return new TestSheet(
        attempt.id(),
        course.code(),
        course.name(),
        attempt.questions().stream()
            .flatMap(code -> course.find(code).stream())
            .map(one -> ask(one, attempt.id()))
            .toList(),
        left);
  }

  /** The answers in an order of this test's own, the same each time that it is gone on with. */
  private static TestSheet.Ask ask(Course.Question question, long attempt) {
    List<CodedName> options = new ArrayList<>(question.options());
    Collections.shuffle(options, new Random(31 * attempt + question.code().hashCode()));
    return new TestSheet.Ask(question.code(), question.text(), options);
  }

  /**
   * Ends a test. What is not answered is wrong. Who passes gets a certificate on the name that is
   * given.
   *
   * <p>Refuses with not-found a test that is not the caller's or is over, and with invalid-input a
   * name of less than 2 or more than 100 characters.
   */
  public TestResult finish(long id, Answers given) {
    Caller caller = operator();
    String fullName = given.fullName() == null ? "" : given.fullName().strip();
    if (fullName.length() < SHORTEST_NAME || fullName.length() > LONGEST_NAME) {
      throw InvalidInput.of("/fullName", "out-of-range", "");
    }
    TrainingRepository.Attempt attempt =
        repository
            .lock(id)
            .filter(one -> one.isOpen() && one.user() == caller.user())
            .orElseThrow(NotFound::new);
    Course course = course(attempt);
    List<String> wrong = new ArrayList<>();
    List<LocalText> named = new ArrayList<>();
    for (String code : attempt.questions()) {
      Optional<Course.Question> question = course.find(code);
      boolean isRight =
          question.isPresent() && question.get().right().equals(given.answers().get(code));
      if (!isRight) {
        wrong.add(code);
        question.ifPresent(one -> named.add(one.text()));
      }
    }
    int asked = attempt.questions().size();
    int right = asked - wrong.size();
    int percent = 100 * right / asked;
    boolean isPassed = percent >= course.passPercent();
    repository.finish(id, right, wrong, isPassed);
    TrainingCertificate certificate =
        isPassed ? certify(id, course, new Passed(caller, fullName, percent)) : null;
    audit.record(
        "training.tested",
        "training/" + course.code() + "/" + caller.username(),
        Map.of("percent", percent, "passed", isPassed));
    return new TestResult(
        course.code(), asked, right, percent, isPassed, named, left(caller, course), certificate);
  }

  /**
   * What was answered.
   *
   * @param answers codes of the chosen answers, by those of the questions
   * @param fullName the name that a certificate is given on, 2 to 100 characters
   */
  public record Answers(Map<String, String> answers, String fullName) {

    /** Takes a copy. */
    public Answers {
      answers = answers == null ? Map.of() : new HashMap<>(answers);
    }
  }

  private record Passed(Caller caller, String fullName, int percent) {}

  private TrainingCertificate certify(long attempt, Course course, Passed passed) {
    LocalDate today = today();
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    TrainingRepository.Row row =
        new TrainingRepository.Row(
            "T-" + attempt,
            course.code(),
            passed.fullName(),
            passed.caller().username(),
            passed.caller().placeAs(Role.OPERATOR),
            today,
            today.plusMonths(course.validMonths()),
            passed.percent(),
            code.toString(),
            passed.caller().user());
    repository.certify(attempt, row);
    return card(row);
  }

  /**
   * A certificate on A4, for its holder and for those above the kiosk. Refuses with not-found and
   * forbidden.
   */
  public Printout print(String number, Locale language) {
    TrainingRepository.Row row = repository.find(String.valueOf(number)).orElseThrow(NotFound::new);
    Caller caller = callers.current();
    boolean isOwn = caller.has(Role.OPERATOR) && row.user() == caller.user();
    if (!isOwn && certificates().stream().noneMatch(one -> one.number().equals(row.number()))) {
      throw new NotFound();
    }
    return paper.print(card(row), book().courses().get(row.course()), language);
  }

  /** Proves a certificate to whoever has its number and its code; empty when they do not fit. */
  public Optional<TrainingCertificate> prove(String number, String code) {
    return repository
        .find(String.valueOf(number))
        .filter(row -> row.code().equals(code))
        .map(row -> card(row).withoutCode());
  }

  /**
   * Certificates of operators of the kiosks that the caller is trusted with, the first to end
   * first, at most 200; for state administrators, auditors, societies and providers. Refuses with
   * forbidden.
   */
  public List<TrainingCertificate> certificates() {
    Caller caller = callers.current();
    caller.require(Role.STATE_ADMIN, Role.AUDITOR, Role.SOCIETY_ADMIN, Role.PROVIDER_ADMIN);
    boolean seesAll = caller.has(Role.STATE_ADMIN) || caller.has(Role.AUDITOR);
    String path = null;
    String provider = null;
    if (!seesAll && caller.has(Role.SOCIETY_ADMIN)) {
      Society society =
          network.findSociety(caller.placeAs(Role.SOCIETY_ADMIN)).orElseThrow(NotFound::new);
      StringBuilder way = new StringBuilder("/");
      for (Area step : areas.path(society.district())) {
        way.append(step.code()).append('/');
      }
      path = way.toString();
    } else if (!seesAll) {
      provider = caller.placeAs(Role.PROVIDER_ADMIN);
    }
    return repository.within(path, provider).stream().map(row -> card(row).withoutCode()).toList();
  }

  private TrainingCertificate card(TrainingRepository.Row row) {
    Course course = book().courses().get(row.course());
    return new TrainingCertificate(
        row.number(),
        row.course(),
        course == null ? LocalText.english(row.course()) : course.name(),
        row.fullName(),
        row.username(),
        row.kiosk(),
        row.passedOn(),
        row.validUntil(),
        row.percent(),
        !row.validUntil().isBefore(today()),
        row.code());
  }

  private int left(Caller caller, Course course) {
    int begun = repository.begun(caller.user(), course.code(), today());
    return Math.max(0, book().attemptsPerDay() - begun);
  }

  private Course course(String code) {
    return Optional.ofNullable(code).map(book().courses()::get).orElseThrow(NotFound::new);
  }

  /** The course as it was when the test was begun, so that its questions are still there. */
  private Course course(TrainingRepository.Attempt attempt) {
    TrainingBook then =
        programmes.version(attempt.version()).part(TrainingBook.class, TrainingBook::of);
    return Optional.ofNullable(then.courses().get(attempt.course())).orElseThrow(NotFound::new);
  }

  private Caller operator() {
    Caller caller = callers.current();
    caller.require(Role.OPERATOR);
    return caller;
  }

  private TrainingBook book() {
    return programmes.current().part(TrainingBook.class, TrainingBook::of);
  }

  private LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }
}
