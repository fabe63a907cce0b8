package org.jansetu.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jansetu.access.Users;
import org.jansetu.network.KioskMoved;
import org.jansetu.network.KioskStatus;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;

/** Lets a kiosk that has applied go live only with an operator who has learnt what is needed. */
@ApplicationScoped
class TrainingGate {

  @Inject private TrainingRepository repository;
  @Inject private Users users;
  @Inject private Programmes programmes;

  /** Refuses the move, and with it its transaction, with training-missing. */
  void judge(@Observes KioskMoved event) {
    TrainingBook book = programmes.current().part(TrainingBook.class, TrainingBook::of);
    boolean goesLive = event.from() == KioskStatus.APPLIED && event.to() == KioskStatus.ACTIVE;
    if (!book.isNeededToOpen() || !goesLive) {
      return;
    }
    Collection<Long> operators = users.posted(Role.OPERATOR, List.of(event.kiosk())).values();
    List<TrainingRepository.Row> held =
        repository.valid(operators, LocalDate.now(programmes.current().zone()));
    Set<String> needed = new HashSet<>();
    book.needed().forEach(course -> needed.add(course.code()));
    boolean isTrained =
        operators.stream()
            .anyMatch(
                operator ->
                    held.stream()
                        .filter(row -> row.user() == operator)
                        .map(TrainingRepository.Row::course)
                        .toList()
                        .containsAll(needed));
    if (!isTrained) {
      throw new Refusal("training-missing", event.kiosk());
    }
  }
}
