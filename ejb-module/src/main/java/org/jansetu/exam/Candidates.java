package org.jansetu.exam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jansetu.application.Applications;
import org.jansetu.application.CaseCard;
import org.jansetu.application.GivenDocument;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.Form;
import org.jansetu.paper.Printout;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** A candidate's own: what was handed in, corrected, and the admit card. */
@Stateless
@TenantBound
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Candidates {

  @Inject private CandidateDesk desk;
  @Inject private ExamShelf shelf;
  @Inject private ExamDesk announced;
  @Inject private Applications applications;
  @Inject private Catalogue catalogue;
  @Inject private AdmitCards cards;
  @Inject private Callers callers;

  /**
   * The candidate of a case that the caller may see; empty for a case of no examination. Refuses as
   * {@link Applications#get}.
   */
  public Optional<CandidateCard> find(String application) {
    CaseCard card = applications.get(application);
    return shelf.book().ofService(card.service()).isEmpty()
        ? Optional.empty()
        : desk.find(application).map(this::card);
  }

  /** The same. Refuses with not-found a case of no examination. */
  public CandidateCard get(String application) {
    applications.get(application);
    return card(row(application));
  }

  /** The form under which the case was filed. Refuses as {@link #get}. */
  public Form form(String application) {
    CaseCard card = applications.get(application);
    return catalogue.form(card.service(), card.version());
  }

  /** The answers as they are now. Refuses as {@link #get}. */
  public ObjectNode answers(String application) {
    applications.get(application);
    return row(application).answers().deepCopy();
  }

  /**
   * What is corrected.
   *
   * @param inputs the new answers by name; null takes an answer back
   * @param documents the new papers
   */
  public record Correction(ObjectNode inputs, List<GivenDocument> documents) {

    /** Takes copies. */
    public Correction {
      inputs = inputs.deepCopy();
      documents =
          documents.stream().map(one -> one == null ? new GivenDocument(null, null) : one).toList();
    }
  }

  /**
   * Corrects answers and replaces papers of the caller's own case, or at the counter of the kiosk's
   * own; the rules for papers are those of filing. Refuses as {@link #get}, with forbidden
   * everybody else, with correction-closed outside the time for it, with exam-cancelled, with
   * receipt-cancelled, and with invalid-input what the form does not take and what may not be
   * corrected.
   */
  public CandidateCard correct(String application, Correction correction) {
    Caller caller = callers.current();
    caller.require(Role.CITIZEN, Role.OPERATOR);
    CaseCard card = applications.get(application);
    CandidateRow row = row(application);
    ExamDefinition exam = shelf.definition(row.exam());
    ExamRow state = announced.get(row.exam());
    refuseUnlessStanding(row, state);
    ExamDates dates = state.dates(exam);
    if (!dates.isCorrecting(Instant.now())) {
      throw WindowClosed.correction(
          new WindowClosed.Span(
              exam.name().in(caller.language()), dates.correctionFrom(), dates.correctionUntil()),
          cards.zone(),
          caller.language());
    }
    desk.correct(application, correction, catalogue.form(card.service(), card.version()), exam);
    return card(row(application));
  }

  /**
   * The admit card of a case that the caller may see. Refuses as {@link #get}, with
   * admit-card-not-ready before roll numbers are published, with exam-cancelled and with
   * receipt-cancelled.
   */
  public Printout admitCard(String application, Locale language) {
    applications.get(application);
    return print(application, language);
  }

  /**
   * The admit card for whoever has the number of the application and the applicant's whole mobile.
   * Refuses as {@link Applications#track} and as {@link #admitCard}.
   */
  public Printout admitCard(String application, String mobile, Locale language) {
    applications.track(application, mobile);
    return asServer(() -> print(application, language));
  }

  /**
   * Whether an admit card is genuine, for whoever stands at the gate and reads its square. Refuses
   * with not-found what no card says; wrong code and unknown number are the same answer.
   */
  public CandidateCard prove(String exam, String roll, String code) {
    String given = String.valueOf(code).strip().toUpperCase(Locale.ROOT);
    CandidateRow row =
        desk.findByRoll(String.valueOf(exam), String.valueOf(roll).strip())
            .filter(found -> isSame(found.checkCode(), given))
            .filter(CandidateRow::isPaid)
            .orElseThrow(NotFound::new);
    return card(row);
  }

  /** Who sits there, as {@link #prove} found; the name only, because everyone may look. */
  public String nameOf(String exam, String roll, String code) {
    prove(exam, roll, code);
    return desk.findByRoll(exam, roll.strip()).map(CandidateRow::fullName).orElseThrow();
  }

  private static boolean isSame(String own, String given) {
    return own != null
        && MessageDigest.isEqual(
            own.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private Printout print(String application, Locale language) {
    CandidateRow row = row(application);
    ExamDefinition exam = shelf.definition(row.exam());
    refuseUnlessStanding(row, announced.get(row.exam()));
    if (row.rollNumber() == null) {
      throw new Refusal("admit-card-not-ready", exam.name().in(language));
    }
    return cards.print(exam, row, language);
  }

  private static void refuseUnlessStanding(CandidateRow row, ExamRow state) {
    if (state.isCancelled()) {
      throw new Refusal("exam-cancelled", state.cancelOrder());
    }
    if (!row.isPaid()) {
      throw new Refusal("receipt-cancelled", row.receipt());
    }
  }

  private CandidateRow row(String application) {
    return desk.find(application).orElseThrow(NotFound::new);
  }

  private CandidateCard card(CandidateRow row) {
    ExamDefinition exam = shelf.definition(row.exam());
    ExamRow state = announced.get(row.exam());
    ExamCard card = shelf.card(exam, state);
    boolean isStanding = row.isPaid() && !state.isCancelled();
    List<CandidateCard.Corrected> corrections = desk.corrections(row.id());
    return new CandidateCard(
        row.application(),
        card,
        row.rollNumber(),
        row.centre(),
        row.centreCode(),
        row.sitsOn(),
        row.sitsAt(),
        isStanding && row.rollNumber() != null,
        isStanding && card.correcting(),
        corrections);
  }

  private <T> T asServer(Supplier<T> what) {
    Caller before = callers.current();
    callers.set(Caller.platform(before.tenant(), before.programme()));
    try {
      return what.get();
    } finally {
      callers.set(before);
    }
  }
}
