package org.jansetu.exam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jansetu.application.Applications;
import org.jansetu.application.GivenDocument;
import org.jansetu.audit.AuditTrail;
import org.jansetu.catalogue.Form;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/** Candidates, read and corrected, each step a transaction of its own. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CandidateDesk {

  @Inject private CandidateRepository candidates;
  @Inject private Applications applications;
  @Inject private Programmes programmes;
  @Inject private Callers callers;
  @Inject private AuditTrail audit;
  @Inject private CandidateNews news;

  Optional<CandidateRow> find(String application) {
    return candidates.find(application);
  }

  Optional<CandidateRow> findByRoll(String exam, String roll) {
    return candidates.findByRoll(exam, roll);
  }

  List<CandidateCard.Corrected> corrections(long candidate) {
    return candidates.corrections(candidate, programmes.current().zone());
  }

  List<CandidateRow> paid(String exam, long after, int most) {
    return candidates.paid(exam, after, most);
  }

  /** Tells at most that many candidates what they have to know; how many there were. */
  int tell(int most) {
    List<CandidateRepository.News> owed = candidates.takeNews(most);
    owed.forEach(news::tell);
    return owed.size();
  }

  /**
   * Corrects answers and papers: the case as it is now with the changes, its answers judged by its
   * form as a whole. What does not change is not noted. Refuses with invalid-input.
   *
   * @param form the form under which the case was filed
   * @param exam says what may change
   */
  void correct(
      String application, Candidates.Correction correction, Form form, ExamDefinition exam) {
    CandidateRow row = candidates.lock(application).orElseThrow(NotFound::new);
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < correction.documents().size(); i++) {
      GivenDocument paper = correction.documents().get(i);
      if (paper.code() == null || !exam.correctablePapers().contains(paper.code())) {
        violations.add(new Violation("/documents/" + i + "/code", "not-correctable", ""));
      } else if (paper.uploadId() == null) {
        violations.add(new Violation("/documents/" + i + "/uploadId", "required", ""));
      }
    }
    ObjectNode merged = row.answers().deepCopy();
    for (Map.Entry<String, JsonNode> change : correction.inputs().properties()) {
      if (!exam.correctable().contains(change.getKey())) {
        violations.add(new Violation("/inputs/" + change.getKey(), "not-correctable", ""));
      } else if (change.getValue().isNull()) {
        merged.remove(change.getKey());
      } else {
        merged.set(change.getKey(), change.getValue());
      }
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    ObjectNode answers = form.accept(merged, callers.current().language());
    List<CandidateRepository.Change> noted = differences(row.answers(), answers);
    List<GivenDocument> papers =
        correction.documents().stream()
            .filter(paper -> !paper.uploadId().equals(row.documents().get(paper.code())))
            .toList();
    papers.forEach(paper -> noted.add(replaced(row, paper)));
    if (noted.isEmpty()) {
      return;
    }
    candidates.correct(row.id(), noted, callers.current());
    applications.correct(application, answers, papers);
    audit.record(
        "exam.corrected",
        application,
        Map.of("fields", noted.stream().map(CandidateRepository.Change::field).toList()));
  }

  /** What is noted of a paper: which file it was, and which it is. */
  private static CandidateRepository.Change replaced(CandidateRow row, GivenDocument paper) {
    String before = row.documents().get(paper.code());
    return new CandidateRepository.Change(
        CandidateCard.PAPERS + paper.code(),
        before == null ? null : TextNode.valueOf(before),
        TextNode.valueOf(paper.uploadId()));
  }

  private static List<CandidateRepository.Change> differences(JsonNode before, JsonNode after) {
    TreeSet<String> names = new TreeSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    List<CandidateRepository.Change> changes = new ArrayList<>();
    for (String name : names) {
      JsonNode was = before.get(name);
      JsonNode is = after.get(name);
      if (was == null ? is != null : !was.equals(is)) {
        changes.add(new CandidateRepository.Change(name, was, is));
      }
    }
    return changes;
  }
}
