package org.jansetu.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jansetu.register.Registers;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.upload.Uploads;

/** What the server does with cases without being asked, each step a transaction of its own. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CaseMaker {

  static final String PREFIX = "A-";

  @Inject private FilingRepository repository;
  @Inject private CaseRepository cases;
  @Inject private CaseSight sight;
  @Inject private CaseNews news;
  @Inject private Uploads uploads;
  @Inject private Registers registers;
  @Inject private Callers callers;

  /**
   * Makes the cases of these charges, as far as they should have one and have none.
   *
   * @return how many were made
   */
  int make(List<Long> transactions) {
    List<Object[]> underlying = repository.underlying(transactions);
    if (underlying.isEmpty()) {
      return 0;
    }
    List<FilingRepository.Made> made =
        repository.make(
            underlying.stream().map(row -> ((Number) row[3]).longValue()).toList(),
            new FilingRepository.Making(
                rules(underlying).toString(),
                days(underlying).toString(),
                sight.mainLanguage(),
                sight.zone().getId()));
    link(made);
    news.filed(made.stream().map(FilingRepository.Made::filed).toList());
    return made.size();
  }

  /** The cases of these charges by charge, made now where they are not there yet. */
  Map<Long, CaseRow> made(List<Long> transactions) {
    make(transactions);
    return cases.ofCharges(transactions);
  }

  /** As the server, because whoever asks for a case first may not be who handed its papers in. */
  private void link(List<FilingRepository.Made> made) {
    List<String> withPapers = numbers(made, FilingRepository.Made::hasPapers);
    List<String> spared = numbers(made, FilingRepository.Made::isSpared);
    if (withPapers.isEmpty() && spared.isEmpty()) {
      return;
    }
    Caller before = callers.current();
    callers.set(Caller.platform(before.tenant(), before.programme()));
    try {
      if (!withPapers.isEmpty()) {
        repository
            .papers(withPapers)
            .forEach(paper -> uploads.link((String) paper[1], (String) paper[0]));
      }
      if (!spared.isEmpty()) {
        repository.spared(spared).forEach(one -> registers.hand((String) one[1], (String) one[0]));
      }
    } finally {
      callers.set(before);
    }
  }

  private static List<String> numbers(
      List<FilingRepository.Made> made, Predicate<FilingRepository.Made> which) {
    return made.stream().filter(which).map(one -> one.filed().number()).toList();
  }

  /** Makes the case of that number, when its charge is there. */
  void makeOf(String number) {
    if (number.startsWith(PREFIX)) {
      repository
          .charge(number.substring(PREFIX.length()))
          .ifPresent(transaction -> make(List.of(transaction)));
    }
  }

  /** What the database needs of the rules: of a programme's hundreds of services, these. */
  private ArrayNode rules(List<Object[]> underlying) {
    Map<Integer, Set<String>> services = new HashMap<>();
    for (Object[] row : underlying) {
      services
          .computeIfAbsent(((Number) row[0]).intValue(), version -> new HashSet<>())
          .add((String) row[2]);
    }
    ArrayNode rules = JsonNodeFactory.instance.arrayNode();
    services.forEach(
        (version, wanted) -> {
          for (JsonNode rule : sight.rules(version).table()) {
            if (wanted.contains(rule.path("service").asText())) {
              rules.add(rule);
            }
          }
        });
    return rules;
  }

  private ArrayNode days(List<Object[]> underlying) {
    ArrayNode days = JsonNodeFactory.instance.arrayNode();
    Set<LocalDate> seen = new HashSet<>();
    LocalTime cutOff = sight.rules().cutOff().orElse(LocalTime.MAX);
    for (Object[] row : underlying) {
      LocalDate day = CaseRow.day(row[1]);
      if (seen.add(day)) {
        ObjectNode item = days.addObject();
        item.put("day", day.toString());
        item.put("late", sight.workedAfter(day).toString());
        item.put("cut_off", cutOff.toString());
      }
    }
    return days;
  }

  /** Charges since that day, after that id, that should have a case and have none. */
  List<Long> lost(LocalDate since, long after) {
    return repository.lost(since, after, sight.rules().rules().keySet());
  }

  /** Records promises that are broken; how many. */
  int breakPromises(LocalDate today) {
    List<PromiseBroken> broken = repository.breakPromises(today);
    broken.forEach(news::broken);
    return broken.size();
  }

  /** Shows work that nobody has taken up to the superior; how many cases. */
  int escalate(LocalDate today) {
    return sight
        .rules()
        .escalation()
        .map(e -> repository.escalate(today, sight.before(today, e.unassignedDays()), e.to()))
        .orElse(0);
  }

  /** Cases that wait for papers since that day or longer, after that number. */
  List<String> standing(LocalDate since, String after) {
    return repository.standing(since, after);
  }

  /** Open cases whose receipt was cancelled, of charges since that day, after that number. */
  List<String> cancelled(LocalDate since, String after) {
    return repository.cancelled(since, after);
  }
}
