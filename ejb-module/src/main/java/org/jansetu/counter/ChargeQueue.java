package org.jansetu.counter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jansetu.shared.Clerks;

/** Charges of one programme that wait at the same time go to the database in one call. */
@ApplicationScoped
class ChargeQueue implements Clerks.Office<ChargeOrder, ChargeOutcome> {

  @Inject private ChargeRepository repository;
  @Resource private ManagedThreadFactory threads;

  private Clerks<ChargeOrder, ChargeOutcome> clerks;

  @PostConstruct
  void open() {
    clerks = new Clerks<>(this, threads, Clerks.ofThisMachine());
  }

  @PreDestroy
  void close() {
    clerks.close();
  }

  /**
   * Waits for the order's outcome. Refuses with try-again when nobody can say it in time; the same
   * key finds out what happened.
   */
  ChargeOutcome post(ChargeOrder order) {
    return clerks.ask(order);
  }

  @Override
  public Object group(ChargeOrder order) {
    return order.tenant();
  }

  @Override
  public List<ChargeOutcome> serve(List<ChargeOrder> together) {
    return List.of(repository.charge(together));
  }

  @Override
  public boolean isUndone(RuntimeException failure) {
    return failure instanceof ChargeRepository.Failed failed && failed.isUndone();
  }
}
