package org.jansetu.grievance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jansetu.identity.Identities;
import org.jansetu.identity.Person;
import org.jansetu.identity.Unsealing;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Two people decide that one of them may see who a citizen is, and the citizen is told. */
@Dependent
@TenantBound
@Transactional
class UnsealingDesk {

  @Inject private GrievanceRepository grievances;
  @Inject private GrievanceSight sight;
  @Inject private GrievanceNames names;
  @Inject private GrievanceLetters letters;
  @Inject private Identities identities;
  @Inject private Callers callers;

  List<Unsealing> ask(String token, String reason) {
    GrievanceRow row = seen(token);
    require(names.rules().unsealing().asks());
    if (row.source().isAnonymous()) {
      throw new Refusal("unsealing-anonymous");
    }
    identities.ask(row.subject(), reason);
    return identities.unsealings(row.subject());
  }

  List<Unsealing> decide(String token, boolean isGranted) {
    GrievanceRow row = seen(token);
    GrievanceRules.UnsealingRule rule = names.rules().unsealing();
    require(rule.approves());
    identities.decide(row.subject(), isGranted ? rule.hours() : 0);
    List<Unsealing> all = identities.unsealings(row.subject());
    if (isGranted) {
      letters.unsealed(row, all.get(all.size() - 1).id(), rule.hours());
    }
    return all;
  }

  Person look(String token) {
    return identities.look(seen(token).subject());
  }

  List<Unsealing> list(String token) {
    GrievanceRow row = seen(token);
    return isParty() ? identities.unsealings(row.subject()) : List.of();
  }

  boolean isOpen(String token) {
    return identities.isUnsealed(seen(token).subject());
  }

  List<String> waiting() {
    require(names.rules().unsealing().approves());
    return identities.waiting().stream()
        .map(Unsealing::subject)
        .filter(subject -> subject.startsWith(GrievanceRow.KIND + "/"))
        .map(subject -> subject.substring(subject.indexOf('/') + 1))
        .toList();
  }

  /** Whether the caller has to do with unsealing at all. */
  private boolean isParty() {
    GrievanceRules.UnsealingRule rule = names.rules().unsealing();
    return callers.current().has(Role.AUDITOR) || holds(rule.asks()) || holds(rule.approves());
  }

  private GrievanceRow seen(String token) {
    GrievanceRow row = grievances.find(token).orElseThrow(NotFound::new);
    sight.roles(row);
    return row;
  }

  private boolean holds(List<String> roles) {
    return callers.current().postings().stream()
        .anyMatch(posting -> roles.contains(posting.role().code()));
  }

  private void require(List<String> roles) {
    callers.current().require(Role.values());
    if (!holds(roles)) {
      throw new Forbidden();
    }
  }
}
