package org.jansetu.handover;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.audit.AuditTrail;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.TenantBound;

/** Reads and writes lists in transactions of their own; cases are moved between two of them. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SlipDesk {

  @Inject private HandOverRepository repository;
  @Inject private Callers callers;
  @Inject private AuditTrail audit;

  Slip write(String kiosk, HandOverRequest request, ZoneId zone) {
    Caller caller = callers.current();
    long id = repository.write(kiosk, request, caller);
    Slip slip = repository.find(id, zone).orElseThrow(NotFound::new);
    audit.record(
        "copies.handed-over",
        "handover/" + slip.title(),
        Map.of("department", request.department(), "copies", request.numbers().size()));
    return slip;
  }

  Optional<Slip> find(long id, ZoneId zone) {
    return repository.find(id, zone);
  }

  List<Slip> slips(String kiosk, String department, ZoneId zone) {
    return repository.slips(kiosk, department, zone);
  }

  List<HandOverRepository.Line> lines(long slip) {
    return repository.lines(slip);
  }

  List<HandOverRepository.Heap> heaps(String kiosk, LocalDate today, LocalDate idleBefore) {
    return repository.heaps(kiosk, today, idleBefore);
  }

  List<HandOverRepository.Row> rows(String kiosk, String department, List<String> heaps) {
    return repository.rows(kiosk, department, heaps);
  }

  List<HandOverRepository.Row> named(String kiosk, HandOverRequest request) {
    return repository.named(kiosk, request.department(), request.numbers());
  }
}
