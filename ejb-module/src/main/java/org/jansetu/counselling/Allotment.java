package org.jansetu.counselling;

import java.util.ArrayList;
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
    Allotment round = new Allotment(seats);
    taken.forEach(round::take);
    Map<Long, Seat> given = new LinkedHashMap<>();
    List<Person> byRank = new ArrayList<>(persons);
    byRank.sort(Comparator.comparingInt(Person::rank));
    for (Person person : byRank) {
      Seat best = round.best(person);
      if (best != null) {
        round.take(best);
        given.put(person.id(), best);
      }
    }
    return given;
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
