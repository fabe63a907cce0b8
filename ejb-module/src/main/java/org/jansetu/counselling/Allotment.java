package org.jansetu.counselling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who gets what in a round. By rank each takes the first of the own choices of which a seat is
 * left: an open one, else one that is kept for the own category. So nobody of a lower rank has a
 * seat that somebody of a higher one would rather have had, and a round with fewer people in it
 * gives nobody a worse seat than the round before.
 */
final class Allotment {

  /** Seats that are kept for nobody. */
  static final String OPEN = "open";

  private final Map<String, Map<String, Integer>> left = new HashMap<>();

  /**
   * A seat.
   *
   * @param vacancy code of what was chosen
   * @param kind open, or the category for which it is kept
   */
  record Seat(String vacancy, String kind) {}

  /**
   * Somebody who takes part.
   *
   * @param id who
   * @param rank from 1, one for each
   * @param category of the seats that are kept for them
   * @param choices codes of vacancies, the dearest first
   */
  record Person(long id, int rank, String category, List<String> choices) {}

  /**
   * Who takes part in a round.
   *
   * @param number of the round, from 1
   * @param taken seats of those who take no part any more, because they have accepted
   * @param persons who takes part, in any order
   */
  record Round(int number, List<Seat> taken, List<Person> persons) {}

  private Allotment(Map<String, Map<String, Integer>> seats) {
    seats.forEach((vacancy, kinds) -> left.put(vacancy, new HashMap<>(kinds)));
  }

  /**
   * Gives out what is there.
   *
   * @param seats how many of each kind each vacancy has
   * @param taken seats of those who take no part any more, because they have accepted
   * @param persons who takes part, in any order
   * @return seats by person, of those who get one, in the order of rank
   */
  static Map<Long, Seat> of(
      Map<String, Map<String, Integer>> seats, List<Seat> taken, List<Person> persons) {
    return new Allotment(seats).give(taken, persons);
  }

  private Map<Long, Seat> give(List<Seat> taken, List<Person> persons) {
    taken.forEach(this::take);
    Map<Long, Seat> given = new LinkedHashMap<>();
    List<Person> byRank = new ArrayList<>(persons);
    byRank.sort(Comparator.comparingInt(Person::rank));
    for (Person person : byRank) {
      Seat best = best(person);
      if (best != null) {
        take(best);
        given.put(person.id(), best);
      }
    }
    return given;
  }

  /**
   * What a round gives.
   *
   * @param seats by person, of those who get one, in the order of rank
   * @param passed what went to others, in the order in which it went
   */
  record Outcome(Map<Long, Seat> seats, List<PassedSeats> passed) {}

  /**
   * Gives out what is there, and passes on what is kept for a category and finds nobody of it. A
   * seat is passed on only when everybody has had the choice of it, and then everybody chooses
   * anew: those who would rather have had it take it, and what they had before comes free. So
   * nobody loses by it, and a round that follows begins with the seats as they have become.
   *
   * @param round who takes part in it
   * @param rules at most one for a category, and none that leads back to itself
   */
  static Outcome of(Map<String, Map<String, Integer>> seats, Round round, List<PassingRule> rules) {
    Map<String, Map<String, Integer>> now = new LinkedHashMap<>();
    seats.forEach((vacancy, kinds) -> now.put(vacancy, new HashMap<>(kinds)));
    List<PassedSeats> passed = new ArrayList<>();
    while (true) {
      Allotment one = new Allotment(now);
      Map<Long, Seat> given = one.give(round.taken(), round.persons());
      List<PassedSeats> more = one.unwanted(now.keySet(), rules, round.number());
      if (more.isEmpty()) {
        return new Outcome(given, List.copyOf(passed));
      }
      passed.addAll(more);
      more.forEach(pass -> move(now, pass));
    }
  }

  /** Takes seats from those for whom they were kept and gives them to the others. */
  static void move(Map<String, Map<String, Integer>> seats, PassedSeats pass) {
    Map<String, Integer> kinds = seats.computeIfAbsent(pass.vacancy(), v -> new HashMap<>());
    kinds.merge(pass.from(), -pass.seats(), Integer::sum);
    kinds.merge(pass.to(), pass.seats(), Integer::sum);
  }

  private List<PassedSeats> unwanted(
      Collection<String> vacancies, List<PassingRule> rules, int round) {
    List<PassedSeats> found = new ArrayList<>();
    for (String vacancy : vacancies) {
      for (PassingRule rule : rules) {
        int free = count(new Seat(vacancy, rule.from()));
        if (free > 0 && round >= rule.round()) {
          found.add(new PassedSeats(vacancy, rule.from(), rule.to(), free, round));
        }
      }
    }
    return found;
  }

  private Seat best(Person person) {
    for (String choice : person.choices()) {
      for (String kind : List.of(OPEN, person.category())) {
        Seat seat = new Seat(choice, kind);
        if (count(seat) > 0) {
          return seat;
        }
      }
    }
    return null;
  }

  private int count(Seat seat) {
    return left.getOrDefault(seat.vacancy(), Map.of()).getOrDefault(seat.kind(), 0);
  }

  private void take(Seat seat) {
    left.computeIfAbsent(seat.vacancy(), vacancy -> new HashMap<>())
        .merge(seat.kind(), -1, Integer::sum);
  }
}
