package org.jansetu.grievance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.hierarchy.Areas;
import org.jansetu.identity.Identities;
import org.jansetu.identity.Person;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.upload.Uploads;

/**
 * Lodges a grievance in one transaction: the token, the sealed identity, the clean files, the first
 * event and the message stand or fall together.
 */
@Dependent
@TenantBound
@Transactional
class LodgingDesk {

  private static final SecureRandom CHANCE = new SecureRandom();
  private static final int CODE_FROM = 10_000_000;
  private static final int CODE_SPAN = 90_000_000;
  private static final int MOST_TRIES = 5;
  private static final int REFILED_DAYS = 180;
  private static final long DAY_MILLIS = 86_400_000;

  @Inject private GrievanceRepository grievances;
  @Inject private GrievanceNames names;
  @Inject private Areas areas;
  @Inject private Identities identities;
  @Inject private Catalogue catalogue;
  @Inject private GrievanceAftermath aftermath;
  @Inject private Uploads uploads;

  /** Lodges what was checked, or says again what was lodged under the key before. */
  Lodged lodge(Lodging lodging, Caller caller) {
    String print = identities.fingerprint(said(lodging));
    long filedBy = caller.has(Role.CITIZEN) ? 0 : caller.user();
    Optional<Lodged> before = before(lodging, filedBy, print);
    if (before.isPresent()) {
      return before.get();
    }
    GrievanceRules rules = names.rules();
    checkOrigin(lodging, rules);
    Optional<GrievanceRepository.Earlier> earlier = earlier(lodging, rules);
    Scrubber scrubber =
        new Scrubber(
            lodging.contact() == null ? null : lodging.contact().name(),
            lodging.about() == null ? null : lodging.about().number());
    GrievanceRow drawn = row(lodging, caller, rules, scrubber, earlier);
    Optional<GrievanceRow> written =
        insert(
            new GrievanceRepository.Filed(
                drawn,
                filedBy,
                lodging.idempotencyKey(),
                print,
                names.words(drawn),
                GrievanceAftermath.role(caller)),
            caller);
    if (written.isEmpty()) {
      // Somebody with the same key was faster: the answer is theirs, if they said the same.
      return before(lodging, filedBy, print).orElseThrow(() -> new Refusal("try-again"));
    }
    GrievanceRow row = written.get();
    String code =
        lodging.contact() == null || lodging.contact().mobile() == null
            ? Integer.toString(CODE_FROM + CHANCE.nextInt(CODE_SPAN))
            : null;
    boolean isChanged = !row.what().description().equals(lodging.description());
    Person person = person(lodging, isChanged ? lodging.description() : null, caller, code);
    identities.seal(row.subject(), person);
    for (String file : lodging.attachments()) {
      uploads.linkClean(file, row.subject());
    }
    aftermath.lodged(row, person.language());
    return lodged(row, code, false);
  }

  /** All that a client says, in one order. */
  private static String said(Lodging lodging) {
    Lodging.Contact contact = lodging.contact();
    return String.join(
        "\n",
        lodging.kind(),
        lodging.category(),
        lodging.area(),
        lodging.description(),
        lodging.attachments().toString(),
        new TreeMap<>(lodging.attributes()).toString(),
        contact == null ? "" : contact.name() + "\n" + contact.mobile() + contact.language(),
        String.valueOf(lodging.anonymous()),
        lodging.about() == null ? "" : lodging.about().kind() + lodging.about().number(),
        lodging.channel().code());
  }

  private Optional<Lodged> before(Lodging lodging, long filedBy, String print) {
    if (lodging.idempotencyKey() == null) {
      return Optional.empty();
    }
    return grievances
        .findByKey(filedBy, lodging.idempotencyKey())
        .map(
            known -> {
              if (!known.print().equals(print)) {
                throw new Refusal("idempotency-key-reused");
              }
              GrievanceRow row = grievances.find(known.token()).orElseThrow();
              return lodged(row, identities.code(row.subject()).orElse(null), true);
            });
  }

  /** Refuses a flood of those who give no number, by where it comes from. */
  private void checkOrigin(Lodging lodging, GrievanceRules rules) {
    int most = rules.limits().perAddressDaily();
    boolean hasNumber = lodging.contact() != null && lodging.contact().mobile() != null;
    if (most == 0 || hasNumber || isOurs(lodging)) {
      return;
    }
    LocalDate today = catalogue.filedOn(Instant.now());
    Optional<String> origin = identities.origin(today);
    if (origin.isPresent() && grievances.lodgedFrom(today, origin.get()) > most) {
      throw new Refusal("too-many-from-address", most);
    }
  }

  private static boolean isOurs(Lodging lodging) {
    return lodging.channel() == GrievanceChannel.PHONE
        || lodging.channel() == GrievanceChannel.KIOSK;
  }

  /** An earlier one of the same citizen about the same; refuses a flood from the web. */
  private Optional<GrievanceRepository.Earlier> earlier(Lodging lodging, GrievanceRules rules) {
    if (lodging.contact() == null || lodging.contact().mobile() == null) {
      return Optional.empty();
    }
    List<String> known =
        identities
            .subjects(
                lodging.contact().mobile(),
                GrievanceRow.KIND,
                Math.max(20, rules.limits().perMobileDaily()))
            .stream()
            .map(subject -> subject.substring(subject.indexOf('/') + 1))
            .toList();
    List<GrievanceRepository.Earlier> own = known.isEmpty() ? List.of() : grievances.earlier(known);
    long now = Instant.now().toEpochMilli();
    long today = own.stream().filter(row -> row.lodgedAt() > now - DAY_MILLIS).count();
    if (!isOurs(lodging) && today >= rules.limits().perMobileDaily()) {
      throw new Refusal("too-many-grievances", rules.limits().perMobileDaily());
    }
    return own.stream()
        .filter(row -> row.category().equals(lodging.category()))
        .filter(row -> row.area().equals(lodging.area()))
        .filter(row -> row.lodgedAt() > now - REFILED_DAYS * DAY_MILLIS)
        .reduce((newer, older) -> older);
  }

  private GrievanceRow row(
      Lodging lodging,
      Caller caller,
      GrievanceRules rules,
      Scrubber scrubber,
      Optional<GrievanceRepository.Earlier> earlier) {
    GrievanceOffer.Kind kind = rules.kind(lodging.kind()).orElseThrow();
    GrievanceOffer.Category category = rules.category(lodging.category()).orElseThrow();
    GrievanceRules.Route route = rules.route(category, areas.place(lodging.area()));
    LocalDate lodgedOn = catalogue.filedOn(Instant.now());
    Map<String, String> answers = new TreeMap<>();
    lodging.attributes().forEach((code, answer) -> answers.put(code, scrubber.scrub(answer)));
    String start = rules.way(kind.workflow()).start();
    return new GrievanceRow(
        0,
        Token.fresh(),
        new GrievanceRow.What(
            kind.code(),
            category.code(),
            category.department(),
            lodging.area(),
            kind.workflow(),
            cut(scrubber.scrub(lodging.description())),
            answers),
        names.version(),
        start,
        rules.way(kind.workflow()).state(start).holder(),
        route,
        route.start(),
        null,
        null,
        new GrievanceRow.Source(
            lodging.channel().code(),
            caller.find(Role.OPERATOR).map(posting -> posting.place()).orElse(null),
            lodging.about() == null ? null : lodging.about().kind(),
            lodging.contact() != null && lodging.contact().mobile() != null,
            lodging.anonymous()),
        new GrievanceRow.Times(
            null,
            lodgedOn,
            kind.isPromised() ? catalogue.calendar().after(lodgedOn, category.promiseDays()) : null,
            false,
            kind.isPromised()
                ? catalogue.calendar().after(lodgedOn, route.days(route.start()))
                : null,
            null),
        null,
        null,
        null,
        0,
        null,
        0,
        earlier.map(LodgingDesk::first).orElse(null),
        null);
  }

  /** The first of those that were lodged again and again. */
  private static String first(GrievanceRepository.Earlier earlier) {
    return earlier.refiledOf() == null ? earlier.token() : earlier.refiledOf();
  }

  /** What stands for something that was taken out may be longer than it. */
  static String cut(String text) {
    return text == null || text.length() <= LodgingInput.LONGEST
        ? text
        : text.substring(0, LodgingInput.LONGEST);
  }

  /**
   * Of nine hundred million tokens few are taken; another one is drawn where it is. Empty when the
   * key is taken.
   */
  private Optional<GrievanceRow> insert(GrievanceRepository.Filed filed, Caller caller) {
    GrievanceRepository.Filed tried = filed;
    for (int i = 0; i < MOST_TRIES; i++) {
      Optional<GrievanceRow> row = grievances.insert(tried, caller);
      if (row.isPresent()) {
        return row;
      }
      if (tried.key() != null && grievances.findByKey(tried.filedBy(), tried.key()).isPresent()) {
        return Optional.empty();
      }
      tried = tried.with(Token.fresh());
    }
    throw new IllegalStateException("no free token was found");
  }

  private static Person person(Lodging lodging, String words, Caller caller, String code) {
    Lodging.Contact contact = lodging.contact();
    String language =
        contact == null || contact.language() == null
            ? (caller.language().getLanguage().equals("en") ? "en" : "hi")
            : contact.language();
    return new Person(
        contact == null ? null : contact.name(),
        contact == null ? null : contact.mobile(),
        language,
        words,
        lodging.about() == null ? null : lodging.about().number(),
        code);
  }

  private Lodged lodged(GrievanceRow row, String code, boolean isReplay) {
    return new Lodged(
        row.token(),
        row.what().kind(),
        row.times().promisedOn(),
        names.department(row.what().department()),
        row.office(),
        names.office(row.office()).name(),
        row.state(),
        code,
        isReplay);
  }
}
