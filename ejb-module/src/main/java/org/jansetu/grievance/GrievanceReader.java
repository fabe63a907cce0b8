package org.jansetu.grievance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jansetu.audit.AuditTrail;
import org.jansetu.identity.Identities;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.workflow.Reason;
import org.jansetu.workflow.WorkflowDefinition;

/** Reads grievances. */
@Dependent
@TenantBound
@Transactional
class GrievanceReader {

  private static final Pattern CURSOR =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9]{1,18})");

  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

  /** What one search looks at is limited; the cursor goes on behind it. */
  private static final int MOST_PARTS = 4;

  @Inject private GrievanceRepository grievances;
  @Inject private GrievanceListRepository lists;
  @Inject private GrievanceSight sight;
  @Inject private GrievanceNames names;
  @Inject private Identities identities;
  @Inject private AuditTrail audit;
  @Inject private Callers callers;

  GrievanceCard standing(String token) {
    GrievanceRow row = grievances.find(token).orElseThrow(NotFound::new);
    return sight.card(row, sight.roles(row));
  }

  GrievanceCard.Content attachment(String token, String id) {
    GrievanceRow row = grievances.find(token).orElseThrow(NotFound::new);
    sight.roles(row);
    return sight.attachment(row, id);
  }

  List<Reason> reasons(String token, String action) {
    GrievanceRow row = grievances.find(token).orElseThrow(NotFound::new);
    sight.roles(row);
    WorkflowDefinition way = names.way(row);
    return way.moves().stream()
        .filter(move -> move.action().equals(action) && move.needs().reasons() != null)
        .findFirst()
        .map(move -> way.reasons().getOrDefault(move.needs().reasons(), List.of()))
        .orElse(List.of());
  }

  /** For the citizen, without the names of those who work on it. */
  GrievanceCard track(String token, String secret) {
    GrievanceRow row = grievances.find(token).orElseThrow(NotFound::new);
    if (!identities.knows(row.subject(), secret)) {
      throw new NotFound();
    }
    return sight.card(row, GrievanceDesk.citizen()).forCitizen();
  }

  CallerHistory history(String mobile, int most) {
    GrievanceRules.Limits limits = names.rules().limits();
    List<GrievanceRow> rows =
        grievances.list(
            identities
                .subjects(mobile, GrievanceRow.KIND, Math.max(most, limits.repeatCases()))
                .stream()
                .map(subject -> subject.substring(subject.indexOf('/') + 1))
                .toList());
    LocalDate since = sight.today().minusDays(limits.repeatDays());
    int recent = (int) rows.stream().filter(r -> r.times().lodgedOn().isAfter(since)).count();
    if (!callers.current().has(Role.CITIZEN)) {
      audit.record(
          "identity.history-looked",
          identities.fingerprint(mobile).substring(0, 16),
          Map.of("found", rows.size()));
    }
    return new CallerHistory(
        rows.stream().limit(most).map(sight::item).toList(),
        limits.repeatCases() > 0 && recent >= limits.repeatCases(),
        recent,
        limits.repeatDays());
  }

  Page<GrievanceCard> list(GrievanceQuery query) {
    if (query.words() != null && !query.words().isBlank()) {
      return search(query);
    }
    GrievanceListRepository.After after = after(query.cursor());
    List<GrievanceRow> rows = lists.list(wanted(query), after, query.limit() + 1);
    boolean isMore = rows.size() > query.limit();
    List<GrievanceRow> shown = isMore ? rows.subList(0, query.limit()) : rows;
    GrievanceRow last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
    return new Page<>(
        sight.cards(shown),
        isMore ? GrievanceListRepository.sorted(last, query.closed()) + "_" + last.id() : null);
  }

  private Page<GrievanceCard> search(GrievanceQuery query) {
    GrievanceListRepository.Wanted wanted = wanted(query);
    if (Token.isRight(query.words())) {
      return new Page<>(
          sight.cards(
              grievances
                  .find(Token.digits(query.words()))
                  .filter(row -> !sight.reaching(row).isEmpty())
                  .stream()
                  .toList()),
          null);
    }
    List<GrievanceListRepository.Meaning> meanings =
        lists.meanings(names.rules().synonyms().query(query.words()));
    List<GrievanceRow> found = new ArrayList<>();
    long next = meanings.isEmpty() ? 0 : before(query.cursor());
    for (int part = 0; part < MOST_PARTS && next > 0 && found.size() < query.limit(); part++) {
      GrievanceListRepository.Part looked =
          lists.search(wanted, meanings, next, query.limit() - found.size());
      found.addAll(looked.rows());
      next = looked.next();
    }
    return new Page<>(sight.cards(found), next == 0 ? null : Long.toString(next));
  }

  private static long before(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return Long.MAX_VALUE;
    }
    if (!ID.matcher(cursor).matches()) {
      throw InvalidInput.of("/cursor", "bad-cursor", "");
    }
    return Long.parseLong(cursor);
  }

  private static GrievanceListRepository.After after(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    Matcher matcher = CURSOR.matcher(cursor);
    if (!matcher.matches()) {
      throw InvalidInput.of("/cursor", "bad-cursor", "");
    }
    return new GrievanceListRepository.After(matcher.group(1), Long.parseLong(matcher.group(2)));
  }

  private GrievanceListRepository.Wanted wanted(GrievanceQuery query) {
    Caller caller = callers.current();
    caller.require(
        Role.GRIEVANCE_OFFICER,
        Role.DEPARTMENT_OFFICER,
        Role.AGENT,
        Role.SUPERVISOR,
        Role.OPERATOR,
        Role.STATE_ADMIN,
        Role.AUDITOR);
    Posting posting = caller.postings().get(0);
    String column =
        switch (posting.role()) {
          case GRIEVANCE_OFFICER -> query.below() ? "route" : "office";
          case DEPARTMENT_OFFICER -> "department_code";
          case OPERATOR, CASHIER -> "kiosk_code";
          case AGENT, SUPERVISOR, STATE_ADMIN, AUDITOR -> "";
          default -> throw new Forbidden();
        };
    return new GrievanceListRepository.Wanted(
        column,
        posting.place(),
        query.closed(),
        query.state(),
        query.overdue() ? sight.today() : null);
  }

  LocalDate today() {
    return sight.today();
  }
}
