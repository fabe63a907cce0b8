package org.jansetu.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jansetu.access.UserChanged;
import org.jansetu.access.Users;
import org.jansetu.audit.AuditTrail;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.upload.UploadCard;
import org.jansetu.upload.Uploads;
import org.jansetu.workflow.IllegalMove;
import org.jansetu.workflow.Move;
import org.jansetu.workflow.WorkflowDefinition;

/**
 * Moves one case in a transaction of its own. The case is locked while it is looked at and written,
 * so the second of two who move it sees where the first has put it.
 */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CaseDesk {

  private static final int LONGEST_REMARK = 2_000;
  private static final int LARGEST_INPUTS = 16_384;
  private static final Pattern UPLOAD = Pattern.compile("[A-Za-z0-9-]{1,64}");

  @Inject private CaseRepository cases;
  @Inject private CaseSight sight;
  @Inject private CaseNews news;
  @Inject private Callers callers;
  @Inject private Users users;
  @Inject private AuditTrail audit;
  @Inject private Uploads uploads;

  /**
   * Moves the case. Refuses with not-found, with illegal-move naming what is possible, and with
   * invalid-input naming all that the move needs and does not have.
   */
  CaseCard act(String number, ActionRequest asked) {
    CaseRow row = cases.lock(number).orElseThrow(NotFound::new);
    List<String> roles = sight.roles(row);
    WorkflowDefinition way = sight.way(row);
    Caller caller = callers.current();
    if (row.isReversed() && !caller.has(Role.PLATFORM)) {
      // Its receipt was cancelled; the server is about to withdraw it.
      throw new IllegalMove(row.state(), List.of());
    }
    Move move = way.move(row.state(), String.valueOf(asked.action()), roles);
    ActionRequest request = clean(asked);
    check(row, way, move, request);
    CaseChange change =
        CaseChange.of(
            new CaseChange.Step(row, way.state(move.to()), sight.clock(row), request.documents()),
            sight.today(),
            caller.user());
    String role = roles.stream().filter(move.roles()::contains).findFirst().orElseThrow();
    link(row, request.documents());
    cases.move(change, sight.today());
    cases.append(change, request, new CaseRepository.Actor(caller, role));
    audit.record("application.moved", number, detail(change, request));
    news.moved(row, change, request, caller);
    CaseRow after = cases.find(number).orElseThrow(NotFound::new);
    return sight.card(after, roles);
  }

  /** The same by the server, in the transaction in which the order for it is written down. */
  @Transactional(Transactional.TxType.MANDATORY)
  CaseCard obey(String number, ActionRequest order) {
    Caller before = callers.current();
    callers.set(Caller.platform(before.tenant(), before.programme()));
    try {
      return act(number, order);
    } finally {
      callers.set(before);
    }
  }

  /** Writes answers and papers anew and says so among the events, in the running transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  void correct(String number, JsonNode answers, List<GivenDocument> papers) {
    CaseRow row = cases.lock(number).orElseThrow(NotFound::new);
    String role = sight.roles(row).get(0);
    List<Violation> wrong = papers(sight.rules(row.version()).rules().get(row.service()), papers);
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    link(row, papers);
    cases.correct(
        row,
        new CaseRepository.Corrected(answers, papers, CaseChange.merged(row.documents(), papers)),
        new CaseRepository.Actor(callers.current(), role));
    audit.record("application.corrected", number, Map.of());
  }

  /** What somebody had who was transferred, or works here no longer, goes back to the role. */
  @Transactional(Transactional.TxType.MANDATORY)
  void letGo(@Observes UserChanged event) {
    Caller caller = callers.current();
    String role = caller.postings().stream().findFirst().map(p -> p.role().code()).orElse("");
    cases.letGo(event.user(), new CaseRepository.Actor(caller, role));
  }

  /**
   * Gives the case to a person, to a colleague, or back to the role. Who holds the role at the
   * place may take up what nobody has, give it on and give it back; the superior to whom idle work
   * is shown may give it to any of them.
   */
  CaseCard assign(String number, String action, String username) {
    CaseRow row = cases.lock(number).orElseThrow(NotFound::new);
    List<String> roles = sight.roles(row);
    Caller caller = callers.current();
    CaseSight.Holders holders = sight.holders(row).orElseThrow(() -> illegal(row));
    boolean isPeer = roles.contains(holders.role().code());
    boolean isSuperior = caller.postings().stream().anyMatch(sight::isSuperior);
    boolean isOwn = row.holderUser() != null && row.holderUser() == caller.user();
    if (!isPeer && !isSuperior) {
      throw illegal(row);
    }
    Long to;
    switch (String.valueOf(action)) {
      case "claim" -> {
        if (!isPeer) {
          throw illegal(row);
        }
        if (row.holderUser() != null && !isOwn) {
          throw new Refusal("already-assigned");
        }
        to = caller.user();
      }
      case "release" -> {
        if (row.holderUser() == null || (!isOwn && !isSuperior)) {
          throw illegal(row);
        }
        to = null;
      }
      case "assign" -> {
        if (row.holderUser() != null && !isOwn && !isSuperior) {
          throw new Refusal("already-assigned");
        }
        to = users.posted(holders.role(), holders.places()).get(String.valueOf(username));
        if (to == null) {
          throw InvalidInput.of("/user", "not-allowed", "");
        }
      }
      default -> throw InvalidInput.of("/action", "not-allowed", "");
    }
    String role = isPeer ? holders.role().code() : roles.get(0);
    ActionRequest done =
        new ActionRequest(action, "assign".equals(action) ? username : null, null, null, List.of());
    cases.hold(row, to, done, new CaseRepository.Actor(caller, role));
    audit.record(
        "application.assigned", number, Map.of("action", action, "to", to == null ? 0L : to));
    return sight.card(cases.find(number).orElseThrow(NotFound::new), roles);
  }

  /** User names of those who may have a case that the caller may see. */
  List<String> colleagues(CaseRow row) {
    sight.roles(row);
    return sight
        .holders(row)
        .map(holders -> List.copyOf(users.posted(holders.role(), holders.places()).keySet()))
        .orElse(List.of());
  }

  private static IllegalMove illegal(CaseRow row) {
    return new IllegalMove(row.state(), List.of());
  }

  private void link(CaseRow row, List<GivenDocument> documents) {
    CaseRules.Rule rule = sight.rules(row.version()).rules().get(row.service());
    for (int i = 0; i < documents.size(); i++) {
      String field = "/documents/" + i + "/uploadId";
      try {
        UploadCard card = uploads.link(documents.get(i).uploadId(), row.number());
        Optional<Refusal> refusal = rule.limits().get(documents.get(i).code()).refusal(card);
        if (refusal.isPresent()) {
          throw InvalidInput.of(field, refusal.get().code(), "");
        }
      } catch (NotFound e) {
        throw InvalidInput.of(field, "not-found", "");
      }
    }
  }

  /** A paper of a case that the caller may see. */
  Applications.Paper paper(CaseRow row, String code) {
    String upload =
        row.documents().stream()
            .filter(document -> document.code().equals(code))
            .map(GivenDocument::uploadId)
            .findFirst()
            .orElseThrow(NotFound::new);
    UploadCard card =
        uploads.list(row.number()).stream()
            .filter(file -> file.id().equals(upload))
            .findFirst()
            .orElseThrow(NotFound::new);
    audit.record("application.paper-read", row.number(), Map.of("paper", code));
    return new Applications.Paper(card, uploads.read(upload, row.number()));
  }

  private static Map<String, String> detail(CaseChange change, ActionRequest request) {
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("action", request.action());
    detail.put("from", change.from());
    detail.put("to", change.to().code());
    if (request.reasonCode() != null) {
      detail.put("reason", request.reasonCode());
    }
    return detail;
  }

  /** A text of blanks is none. */
  private static ActionRequest clean(ActionRequest asked) {
    return new ActionRequest(
        asked.action(),
        blankToNull(asked.remark()),
        blankToNull(asked.reasonCode()),
        asked.inputs() == null || asked.inputs().isNull() ? null : asked.inputs(),
        asked.documents());
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private void check(CaseRow row, WorkflowDefinition way, Move move, ActionRequest request) {
    List<Violation> violations = new ArrayList<>();
    String remark = request.remark();
    if (remark == null && move.needs().remark()) {
      violations.add(new Violation("/remark", "required", ""));
    } else if (remark != null && remark.length() > LONGEST_REMARK) {
      violations.add(new Violation("/remark", "out-of-range", "1-" + LONGEST_REMARK));
    }
    reason(way, move, request, violations);
    if (request.inputs() != null && request.inputs().toString().length() > LARGEST_INPUTS) {
      violations.add(new Violation("/inputs", "too-long", "1-" + LARGEST_INPUTS));
    }
    CaseRules.Rule rule = sight.rules(row.version()).rules().get(row.service());
    violations.addAll(papers(rule, request.documents()));
    if (move.needs().documents() && violations.isEmpty()) {
      List<GivenDocument> there = new ArrayList<>(row.documents());
      there.addAll(request.documents());
      for (String missing : CaseSight.missing(rule, there, row.waived())) {
        violations.add(new Violation("/documents/" + missing, "required", ""));
      }
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }

  private static void reason(
      WorkflowDefinition way, Move move, ActionRequest request, List<Violation> violations) {
    String list = move.needs().reasons();
    if (list == null) {
      if (request.reasonCode() != null) {
        violations.add(new Violation("/reasonCode", "not-allowed", ""));
      }
    } else if (request.reasonCode() == null) {
      violations.add(new Violation("/reasonCode", "required", ""));
    } else if (way.reason(list, request.reasonCode()).isEmpty()) {
      violations.add(new Violation("/reasonCode", "not-allowed", ""));
    }
  }

  /** What is wrong with the papers that were handed in: unknown, twice, or without an upload. */
  static List<Violation> papers(CaseRules.Rule rule, List<GivenDocument> documents) {
    List<Violation> violations = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < documents.size(); i++) {
      GivenDocument document = documents.get(i);
      String field = "/documents/" + i;
      if (document == null || document.code() == null || document.uploadId() == null) {
        violations.add(new Violation(field, "required", ""));
      } else if (!rule.documents().contains(document.code()) || !seen.add(document.code())) {
        violations.add(new Violation(field + "/code", "not-allowed", ""));
      } else if (!UPLOAD.matcher(document.uploadId()).matches()) {
        violations.add(new Violation(field + "/uploadId", "not-allowed", ""));
      }
    }
    return violations;
  }

  /** Tells the applicant that a certificate is ready. */
  @Transactional(Transactional.TxType.MANDATORY)
  void tellReady(String number, String certificate) {
    news.ready(number, certificate);
  }
}
