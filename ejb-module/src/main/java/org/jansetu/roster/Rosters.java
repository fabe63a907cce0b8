package org.jansetu.roster;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jansetu.network.KioskPlace;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.TenantBound;

/**
 * The rosters of the caller's programme. Every method refuses with not-found where the programme
 * keeps none.
 */
@Stateless
@TenantBound
public class Rosters {

  private static final Pattern CURSOR = Pattern.compile("([^|]{1,40})\\|([1-7])\\|(\\d+)\\|(\\d+)");
  private static final int MOST_ROWS_OF_CENTRE = 2_000;

  @Inject private RosterRepository repository;
  @Inject private FunctionaryRepository people;
  @Inject private RosterChange change;
  @Inject private RosterSight sight;

  /** What the programme says of its rosters. Asks no rights. */
  public RosterRules rules() {
    return sight.rules();
  }

  /**
   * Which centres and people the caller may know of: the State and auditors all; a Collector, a
   * society and a coordinator those of their area; a head those of the department; an
   * officer-in-charge and an operator those of the centre; a functionary themselves. Refuses with
   * unauthenticated, and with forbidden everyone else.
   */
  public Reach reach() {
    return sight.reach();
  }

  /** A centre that the caller may know of. Refuses with not-found. */
  public KioskPlace centre(String code) {
    sight.rules();
    return sight.centre(code);
  }

  /** The centres within the caller's reach, by code, at most 500. */
  public List<KioskPlace> centres() {
    sight.rules();
    return repository.centres(sight.reach()).stream().map(sight::place).toList();
  }

  /** Today by the programme's clock. */
  public LocalDate today() {
    return sight.today();
  }

  /** The days that the programme does not work, of these and all between. */
  public List<LocalDate> off(LocalDate first, LocalDate last) {
    return sight.off(first, last);
  }

  /**
   * Entries in force on a day, within the caller's reach, by centre, weekday and hour. Refuses with
   * invalid-input a cursor or a limit that is none.
   */
  public Page<RosterRow> list(RosterQuery query) {
    sight.rules();
    int limit = query.limit();
    if (limit < 1 || limit > Page.MOST) {
      throw InvalidInput.of("/limit", "out-of-range", "1-" + Page.MOST);
    }
    List<RosterRow> found = found(query, after(query.cursor()));
    boolean more = found.size() > limit;
    List<RosterRow> shown = more ? found.subList(0, limit) : found;
    return new Page<>(shown, more ? cursor(shown.get(limit - 1).entry()) : null);
  }

  private List<RosterRow> found(RosterQuery query, RosterRepository.After after) {
    return repository.list(
        new RosterQuery(
            query.centre(),
            query.pin(),
            query.department(),
            query.on() == null ? sight.today() : query.on(),
            query.cursor(),
            query.limit()),
        sight.reach(),
        after);
  }

  private static RosterRepository.After after(String cursor) {
    if (cursor == null) {
      return null;
    }
    Matcher part = CURSOR.matcher(cursor);
    if (!part.matches() || part.group(3).length() > 4 || part.group(4).length() > 18) {
      throw InvalidInput.of("/cursor", "not-allowed", "");
    }
    return new RosterRepository.After(
        part.group(1),
        Integer.parseInt(part.group(2)),
        Integer.parseInt(part.group(3)),
        Long.parseLong(part.group(4)));
  }

  private static String cursor(RosterEntry last) {
    return last.centre()
        + "|"
        + last.window().weekday().getValue()
        + "|"
        + RosterRepository.minute(last.window().from())
        + "|"
        + last.id();
  }

  /**
   * Gives a centre another roster from a day on, or says what that would do; for the
   * officer-in-charge, the society and the State. Refuses with not-found a centre outside the
   * caller's reach; with invalid-input every row that is ill-formed, names nobody, runs past
   * midnight, lies on a weekly day off or at a closed centre, or would have somebody at two places
   * at once, and a day that is too long ago.
   */
  public RosterDifference change(RosterDraft draft, boolean isPreview) {
    sight.rules();
    KioskPlace place = sight.centre(draft.centre());
    List<RosterLine> lines = new ArrayList<>();
    for (RosterDraft.Row row : draft.rows()) {
      lines.add(new RosterLine("/entries/" + lines.size(), place.code(), row, null));
    }
    if (lines.size() > MOST_ROWS_OF_CENTRE) {
      throw InvalidInput.of("/entries", "out-of-range", "0-" + MOST_ROWS_OF_CENTRE);
    }
    return change.make(
        new RosterChange.Wanted(draft.from(), List.of(place.code()), lines), isPreview);
  }

  /**
   * The same for a file, which is the whole roster of every centre that it names, and makes people
   * whom nobody knew. Rights and refusals as above; of at most 50,000 rows each is judged, and one
   * that is wrong takes none.
   */
  public RosterDifference load(InputStream csv, LocalDate from, boolean isPreview) {
    sight.rules();
    return change.make(new RosterChange.Wanted(from, List.of(), RosterFile.read(csv)), isPreview);
  }

  /** What lies within the caller's reach on a day as such a file, at most 50,000 rows. */
  public byte[] csv(RosterQuery query) {
    sight.rules();
    List<RosterRow> rows =
        found(
            new RosterQuery(
                query.centre(),
                query.pin(),
                query.department(),
                query.on(),
                null,
                RosterFile.MOST_ROWS - 1),
            null);
    List<String> pins = rows.stream().map(row -> row.entry().pin()).distinct().toList();
    return RosterFile.write(rows, List.copyOf(people.find(pins).values()));
  }
}
