package org.jansetu.counselling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jansetu.counselling.Allotment.Person;
import org.jansetu.counselling.Allotment.Seat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Seats by rank and category: never too many, never past a higher rank, no loss by floating. */
@Tag("MPO-10")
class AllotmentTest {

  private static final List<String> VACANCIES = List.of("A", "B", "C");
  private static final List<String> CATEGORIES = List.of("general", "sc", "st");

  private static final Map<String, Map<String, Integer>> SEATS =
      Map.of("A", Map.of("open", 1, "sc", 1), "B", Map.of("open", 1, "st", 1));

  private static Person person(int rank, String category, String... choices) {
    return new Person(rank, rank, category, List.of(choices));
  }

  @Test
  void rankDecidesAndKeptSeatsAreForTheirCategory() {
    Map<Long, Seat> given =
        Allotment.of(
            SEATS,
            List.of(),
            List.of(
                person(4, "st", "A", "B"),
                person(1, "general", "A", "B"),
                person(2, "general", "A", "B"),
                person(3, "sc", "A", "B"),
                person(5, "general", "B", "A")));
    assertEquals(
        Map.of(
            1L, new Seat("A", "open"),
            2L, new Seat("B", "open"),
            3L, new Seat("A", "sc"),
            4L, new Seat("B", "st")),
        given);
    assertEquals(List.of(1L, 2L, 3L, 4L), List.copyOf(given.keySet()), "by rank");
  }

  @Test
  void openSeatGoesBeforeAKeptOne() {
    Map<Long, Seat> given =
        Allotment.of(SEATS, List.of(), List.of(person(1, "sc", "A"), person(2, "sc", "A")));
    assertEquals(new Seat("A", "open"), given.get(1L));
    assertEquals(new Seat("A", "sc"), given.get(2L));
  }

  @Test
  void whoChoseNothingOrHasAcceptedTakesNoPart() {
    Map<Long, Seat> given =
        Allotment.of(
            SEATS,
            List.of(new Seat("A", "open")),
            List.of(person(1, "general"), person(2, "general", "A"), person(3, "st", "B", "A")));
    assertEquals(Map.of(3L, new Seat("B", "open")), given);
  }

  @Provide
  Arbitrary<List<Person>> persons() {
    Arbitrary<List<String>> choices =
        Arbitraries.of(VACANCIES).list().uniqueElements().ofMinSize(0).ofMaxSize(3);
    Arbitrary<Person> one =
        Combinators.combine(Arbitraries.of(CATEGORIES), choices)
            .as((category, chosen) -> new Person(0, 0, category, chosen));
    return one.list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(
            drafts -> {
              List<Person> ranked = new ArrayList<>();
              for (Person draft : drafts) {
                int rank = ranked.size() + 1;
                ranked.add(new Person(rank, rank, draft.category(), draft.choices()));
              }
              return ranked;
            });
  }

  @Provide
  Arbitrary<Map<String, Map<String, Integer>>> seats() {
    Arbitrary<Integer> few = Arbitraries.integers().between(0, 3);
    return few.list()
        .ofSize(VACANCIES.size() * 3)
        .map(
            counts -> {
              Map<String, Map<String, Integer>> seats = new LinkedHashMap<>();
              for (int i = 0; i < VACANCIES.size(); i++) {
                seats.put(
                    VACANCIES.get(i),
                    Map.of(
                        "open", counts.get(3 * i),
                        "sc", counts.get(3 * i + 1),
                        "st", counts.get(3 * i + 2)));
              }
              return seats;
            });
  }

  @Property
  void noSeatIsGivenTwiceOrToAStranger(
      @ForAll("persons") List<Person> persons,
      @ForAll("seats") Map<String, Map<String, Integer>> seats) {
    Map<Long, Seat> given = Allotment.of(seats, List.of(), persons);
    Map<Seat, Integer> counted = new HashMap<>();
    given.values().forEach(seat -> counted.merge(seat, 1, Integer::sum));
    counted.forEach(
        (seat, times) -> assertTrue(times <= seats.get(seat.vacancy()).get(seat.kind())));
    for (Person person : persons) {
      Seat seat = given.get(person.id());
      if (seat != null) {
        assertTrue(person.choices().contains(seat.vacancy()));
        assertTrue(List.of("open", person.category()).contains(seat.kind()));
      }
    }
  }

  @Property
  void nobodyOfALowerRankHasWhatAHigherOneWanted(
      @ForAll("persons") List<Person> persons,
      @ForAll("seats") Map<String, Map<String, Integer>> seats) {
    Map<Long, Seat> given = Allotment.of(seats, List.of(), persons);
    for (Person higher : persons) {
      for (Person lower : persons) {
        Seat theirs = given.get(lower.id());
        boolean couldHaveHad =
            lower.rank() > higher.rank()
                && theirs != null
                && List.of("open", higher.category()).contains(theirs.kind());
        if (couldHaveHad) {
          assertTrue(place(higher, given.get(higher.id())) <= place(higher, theirs));
        }
      }
    }
  }

  /** Whoever accepts or leaves between two rounds makes nobody who floats lose. */
  @Property
  void nextRoundIsNeverWorseForWhoFloats(
      @ForAll("persons") List<Person> persons,
      @ForAll("seats") Map<String, Map<String, Integer>> seats,
      @ForAll @IntRange(max = 1 << 24) int answers) {
    Map<Long, Seat> first = Allotment.of(seats, List.of(), persons);
    List<Seat> accepted = new ArrayList<>();
    List<Person> floating = new ArrayList<>();
    for (Person person : persons) {
      Seat seat = first.get(person.id());
      int answer = answers >> (2 * (person.rank() - 1)) & 3;
      if (seat == null || answer >= 2) {
        floating.add(person);
      } else if (answer == 1) {
        accepted.add(seat);
      }
    }
    Map<Long, Seat> second = Allotment.of(seats, accepted, floating);
    for (Person person : floating) {
      assertTrue(place(person, second.get(person.id())) <= place(person, first.get(person.id())));
    }
  }

  private static Allotment.Outcome passing(
      Map<String, Map<String, Integer>> seats, List<Person> persons, PassingRule... rules) {
    return Allotment.of(seats, new Allotment.Round(2, List.of(), persons), List.of(rules));
  }

  @Test
  void keptSeatThatNobodyTakesGoesToOthersByItsRule() {
    List<Person> persons = List.of(person(1, "general", "A"), person(2, "general", "A", "B"));
    Allotment.Outcome before = passing(SEATS, persons, new PassingRule("sc", "open", 3));
    assertEquals(List.of(), before.passed(), "not in this round yet");
    assertEquals(new Seat("B", "open"), before.seats().get(2L));
    Allotment.Outcome after = passing(SEATS, persons, new PassingRule("sc", "open", 2));
    assertEquals(List.of(new PassedSeats("A", "sc", "open", 1, 2)), after.passed());
    assertEquals(new Seat("A", "open"), after.seats().get(2L), "the dearer one came free");
  }

  @Test
  void seatsGoOnByTheRuleOfTheirNewKindAndOnlyWhenNobodyWantsThem() {
    PassingRule[] chain = {new PassingRule("st", "sc", 1), new PassingRule("sc", "open", 1)};
    Allotment.Outcome given =
        passing(
            SEATS,
            List.of(person(1, "general", "B"), person(2, "general", "B"), person(3, "sc", "A")),
            chain);
    assertEquals(new Seat("B", "open"), given.seats().get(2L), "from st to sc to everybody");
    assertEquals(
        List.of("A sc open", "B sc open", "B st sc"),
        given.passed().stream()
            .map(pass -> pass.vacancy() + " " + pass.from() + " " + pass.to())
            .sorted()
            .toList());
    Allotment.Outcome wanted =
        passing(SEATS, List.of(person(1, "general", "B"), person(2, "st", "B")), chain);
    assertEquals(new Seat("B", "st"), wanted.seats().get(2L), "its own come first");
  }

  /** Passing on gives nobody a worse seat, and none twice. */
  @Property
  void nobodyLosesByWhatIsPassedOn(
      @ForAll("persons") List<Person> persons,
      @ForAll("seats") Map<String, Map<String, Integer>> seats) {
    Map<Long, Seat> without = Allotment.of(seats, List.of(), persons);
    Allotment.Outcome with =
        passing(seats, persons, new PassingRule("st", "sc", 1), new PassingRule("sc", "open", 2));
    for (Person person : persons) {
      assertTrue(
          place(person, with.seats().get(person.id())) <= place(person, without.get(person.id())));
    }
    for (String vacancy : VACANCIES) {
      int there = seats.get(vacancy).values().stream().mapToInt(Integer::intValue).sum();
      long given = with.seats().values().stream().filter(s -> s.vacancy().equals(vacancy)).count();
      assertTrue(given <= there, vacancy);
    }
  }

  /** How dear a seat is: 0 for the first choice, and beyond the last one where there is none. */
  private static int place(Person person, Seat seat) {
    int place = seat == null ? -1 : person.choices().indexOf(seat.vacancy());
    return place < 0 ? person.choices().size() : place;
  }
}
