package org.jansetu.muster;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jansetu.network.Kiosks;
import org.jansetu.paper.Printout;
import org.jansetu.roster.Reach;
import org.jansetu.roster.Rosters;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/**
 * The weekly reports on presence. Everyone sees what lies within the own reach, see {@link
 * Rosters#reach}: a head the own department, a Collector the own district, an officer-in-charge the
 * own centre, a functionary the own lines. Every method refuses with unauthenticated and forbidden
 * whoever has nothing to do with rosters, and with not-found where the programme keeps none.
 */
@Stateless
@TenantBound
public class Musters {

  /** No limit on any side. */
  static final Reach EVERYTHING = new Reach(null, null, null, null, null);

  private static final int MOST_REPORTS = 200;
  private static final int PAGE = 200;
  private static final int MOST_PRINTED = 5_000;
  private static final int LONGEST_REMARK = 500;
  private static final int LONGEST_ORDER = 80;
  private static final int MOST_PAY_DAYS = 7;
  private static final int WEEKS_BACK = 104;

  @Inject private MusterRepository musters;
  @Inject private MusterDesk desk;
  @Inject private MusterLetters names;
  @Inject private Rosters rosters;
  @Inject private Kiosks kiosks;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  /**
   * A week of a trend.
   *
   * @param week its Monday
   * @param due days on which somebody was due
   * @param came of these, come
   * @param late of these, come too late
   * @param promiseDays promise days that absence cost
   */
  public record TrendWeek(LocalDate week, long due, long came, long late, long promiseDays) {}

  /**
   * The reports, newest first and by department; at most 200.
   *
   * @param week any day of the week that is wanted, or null for all
   */
  public List<MusterHead> list(LocalDate week) {
    rosters.rules();
    return musters
        .list(rosters.reach(), week == null ? null : MusterKeeper.monday(week), MOST_REPORTS)
        .stream()
        .map(this::head)
        .toList();
  }

  /**
   * A report with its first lines, or those after the cursor. The head who opens it first has read
   * it from then on. Refuses with not-found what lies outside, and with invalid-input a cursor that
   * is none.
   */
  public MusterReport get(long id, String cursor) {
    MusterRepository.Row row = found(id);
    Caller caller = callers.current();
    boolean isHead =
        caller
            .find(Role.DEPARTMENT_HEAD)
            .filter(p -> p.place().equals(row.department()))
            .isPresent();
    if (isHead && row.readAt() == null) {
      desk.read(id);
    }
    int skip = skip(cursor);
    List<MusterLine> lines = lines(id, skip, PAGE + 1);
    boolean more = lines.size() > PAGE;
    return new MusterReport(
        head(isHead ? found(id) : row),
        more ? lines.subList(0, PAGE) : lines,
        more ? Integer.toString(skip + PAGE) : null);
  }

  private static int skip(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return 0;
    }
    if (!cursor.matches("[0-9]{1,7}")) {
      throw InvalidInput.of("/cursor", "wrong-type", "");
    }
    return Integer.parseInt(cursor);
  }

  private MusterRepository.Row found(long id) {
    rosters.rules();
    return musters.find(rosters.reach(), id).orElseThrow(NotFound::new);
  }

  private List<MusterLine> lines(long id, int skip, int most) {
    Map<String, List<MeasureTaken>> measures = new HashMap<>();
    for (Object[] c : musters.measures(id)) {
      measures
          .computeIfAbsent(c[0] + "|" + c[1], key -> new ArrayList<>())
          .add(
              new MeasureTaken(
                  Measure.find((String) c[2]).orElseThrow(),
                  c[3] == null ? null : MusterRepository.number(c[3]).intValue(),
                  (String) c[4],
                  (String) c[5],
                  (String) c[6],
                  at(MusterRepository.moment(c[7]))));
    }
    Map<String, List<Correction>> corrections = new HashMap<>();
    for (Object[] c : musters.corrections(id)) {
      corrections
          .computeIfAbsent(c[0] + "|" + c[1], key -> new ArrayList<>())
          .add(
              new Correction(
                  MusterRepository.day(c[2]),
                  (String) c[3],
                  (String) c[4],
                  at(MusterRepository.moment(c[5]))));
    }
    return musters.lines(rosters.reach(), id, skip, most).stream()
        .map(
            line -> {
              String key = line.pin() + "|" + line.centre();
              return new MusterLine(
                  line.pin(),
                  line.name(),
                  line.designation(),
                  rosters.rules().designation(line.designation()),
                  line.centre(),
                  centre(line.centre()),
                  line.days(),
                  line.ways(),
                  line.totals(),
                  line.lateMinutes(),
                  measures.getOrDefault(key, List.of()),
                  corrections.getOrDefault(key, List.of()));
            })
        .toList();
  }

  private LocalText centre(String code) {
    try {
      return kiosks.place(code).name();
    } catch (NotFound e) {
      return LocalText.english(code);
    }
  }

  private MusterHead head(MusterRepository.Row row) {
    return new MusterHead(
        row.id(),
        row.department(),
        names.name(row.department()),
        row.week(),
        at(row.madeAt()),
        row.readBy(),
        at(row.readAt()),
        row.reader(),
        at(row.raisedAt()),
        row.harm(),
        row.totals());
  }

  private OffsetDateTime at(Instant moment) {
    return moment == null ? null : moment.atZone(programmes.current().zone()).toOffsetDateTime();
  }

  /**
   * Takes a measure about somebody in a report of the own department. It stays on record; a second
   * one stands beside the first. For heads of departments and Collectors. Refuses with not-found,
   * and with invalid-input naming every field that does not fit.
   */
  public void take(long id, NewMeasure measure) {
    callers.current().require(Role.DEPARTMENT_HEAD, Role.COLLECTOR);
    found(id);
    Measure kind =
        Measure.find(measure.kind()).orElseThrow(() -> InvalidInput.of("/kind", "not-allowed", ""));
    String remark = measure.remark() == null ? "" : measure.remark().strip();
    if (remark.isEmpty() || remark.length() > LONGEST_REMARK) {
      throw InvalidInput.of("/remark", remark.isEmpty() ? "required" : "too-long", "500");
    }
    if (measure.orderNumber() != null && measure.orderNumber().length() > LONGEST_ORDER) {
      throw InvalidInput.of("/orderNumber", "too-long", "80");
    }
    boolean isCut = kind == Measure.PAY_CUT;
    if (isCut && measure.payDays() == null) {
      throw InvalidInput.of("/payDays", "required", "");
    }
    if (measure.payDays() != null
        && (!isCut || measure.payDays() < 1 || measure.payDays() > MOST_PAY_DAYS)) {
      throw InvalidInput.of("/payDays", isCut ? "out-of-range" : "not-allowed", "1-7");
    }
    if (!musters.has(rosters.reach(), id, measure.pin(), measure.centre())) {
      throw InvalidInput.of("/pin", "unknown", "");
    }
    desk.take(
        id,
        new NewMeasure(
            measure.pin(),
            measure.centre(),
            kind.code(),
            measure.payDays(),
            measure.orderNumber(),
            remark),
        kind);
  }

  /**
   * Makes the reports of a week that is over, where they are not made yet; how many lines they
   * have. The server does so itself every Monday. For the state administrator. Refuses with
   * invalid-input a week that is not over, or over for more than two years.
   */
  public int make(LocalDate day) {
    callers.current().require(Role.STATE_ADMIN);
    rosters.rules();
    LocalDate monday = MusterKeeper.monday(day);
    LocalDate now = MusterKeeper.monday(rosters.today());
    if (!monday.isBefore(now) || monday.isBefore(now.minusWeeks(WEEKS_BACK))) {
      throw InvalidInput.of("/week", "out-of-range", now.minusWeeks(1).toString());
    }
    return desk.isMade(monday) ? 0 : desk.make(monday);
  }

  /** A day of the last week that is over. */
  public LocalDate lastWeek() {
    return MusterKeeper.monday(rosters.today()).minusWeeks(1);
  }

  /** How scores are reckoned here. */
  public ScoreRule rule() {
    rosters.rules();
    return ScoreRule.of(programmes.current().section("rosters"));
  }

  /** People over the last weeks, the lowest score first; at most 1,000. */
  public List<Score> people() {
    return scores(false);
  }

  /** Departments over the last weeks, the lowest score first. */
  public List<Score> departments() {
    return scores(true);
  }

  private List<Score> scores(boolean byDepartment) {
    ScoreRule rule = rule();
    return musters.sums(rosters.reach(), since(rule), byDepartment).stream()
        .map(
            sum ->
                new Score(
                    sum.code(),
                    byDepartment ? names.name(sum.code()) : sum.name(),
                    sum.due(),
                    sum.came(),
                    sum.decided(),
                    sum.inTime(),
                    rule.of(sum.due(), sum.came(), sum.decided(), sum.inTime())))
        .sorted(
            Comparator.comparing(
                    Score::score, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
                .thenComparing(Score::code))
        .toList();
  }

  private LocalDate since(ScoreRule rule) {
    return MusterKeeper.monday(rosters.today()).minusWeeks(rule.weeks());
  }

  /** The last weeks, oldest first. */
  public List<TrendWeek> trend() {
    return musters.weeks(rosters.reach(), since(rule())).stream()
        .map(
            c ->
                new TrendWeek(
                    MusterRepository.day(c[0]),
                    MusterRepository.number(c[1]),
                    MusterRepository.number(c[2]),
                    MusterRepository.number(c[3]),
                    MusterRepository.number(c[4])))
        .toList();
  }

  /** The report on paper, as much of it as the caller may see; at most 5,000 lines. */
  public Printout pdf(long id, Locale language) {
    MusterHead head = head(found(id));
    return MusterPaper.pdf(
        programmes.current().name(),
        new MusterReport(head, lines(id, 0, MOST_PRINTED), null),
        language);
  }

  /** The same as a workbook. */
  public Printout xlsx(long id, Locale language) {
    MusterHead head = head(found(id));
    return MusterPaper.xlsx(new MusterReport(head, lines(id, 0, MOST_PRINTED), null), language);
  }
}
