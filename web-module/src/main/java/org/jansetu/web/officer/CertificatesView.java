package org.jansetu.web.officer;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jansetu.certificate.CertificateCard;
import org.jansetu.certificate.CertificateQuery;
import org.jansetu.certificate.Certificates;
import org.jansetu.certificate.Correction;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.CaseWords.Fact;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** The certificates of a department: found, looked at, revoked, corrected. */
@Named
@ViewScoped
public class CertificatesView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PAGE_SIZE = 25;
  private static final String PAGE = "/officer/certificates.xhtml";
  private static final List<String> STATES = List.of("to-sign", "issued", "revoked", "superseded");
  private static final List<String> LIVING = List.of("to-sign", "issued", "expired");
  private static final Map<String, String> STYLES =
      Map.of("issued", "chip good", "to-sign", "chip warn");

  @Inject private transient Certificates certificates;
  @Inject private transient Callers callers;
  @Inject private transient PageFrame page;

  private String number;
  private String status;
  private String cursor;
  private String chosenNumber;
  private String reason;
  private String holder;
  private transient Page<CertificateCard> found;
  private transient CertificateCard open;

  /**
   * A certificate in the list.
   *
   * @param number its number
   * @param title what it is
   * @param holder whose it is
   * @param decidedOn when it was decided
   * @param status how it stands, in words
   * @param style how that looks
   */
  public record Row(
      String number, String title, String holder, String decidedOn, String status, String style) {}

  /**
   * A state to choose.
   *
   * @param code its code
   * @param name it in words
   * @param chosen whether the list shows only those
   */
  public record Choice(String code, String name, boolean chosen) {}

  /** The certificates of this page of the list. */
  public List<Row> getRows() {
    return found().items().stream().map(this::row).toList();
  }

  private Row row(CertificateCard card) {
    return new Row(
        card.number(),
        page.in(card.title()),
        card.holder(),
        Days.of(card.decidedOn(), page.locale()),
        word(card.status()),
        STYLES.getOrDefault(card.status(), "chip bad"));
  }

  private String word(String state) {
    return page.text("certificate.state." + state);
  }

  /** The states to choose from. */
  public List<Choice> getStatuses() {
    return STATES.stream().map(s -> new Choice(s, word(s), s.equals(status))).toList();
  }

  /** The address of the next page of the list, or null. */
  public String getNextUrl() {
    return found().nextCursor() == null
        ? null
        : new QueryUrl(PAGE)
            .with("number", number)
            .with("status", status)
            .with("cursor", found().nextCursor())
            .toString();
  }

  /** Opens a certificate beside the list. */
  public void choose(String wanted) {
    chosenNumber = wanted;
    reason = null;
    open = certificates.get(wanted);
    holder = open.holder();
  }

  /** The certificate beside the list, or null. */
  public Row getChosen() {
    return chosenNumber == null ? null : row(open());
  }

  /** What is known of it. */
  public List<Fact> getFacts() {
    if (chosenNumber == null) {
      return List.of();
    }
    CertificateCard card = open();
    List<Fact> facts = new ArrayList<>();
    add(facts, "case.number", card.application());
    add(facts, "certificate.holder", card.holder());
    add(facts, "certificate.decided", Days.of(card.decidedOn(), page.locale()));
    if (card.validUntil() != null) {
      add(facts, "certificate.until", Days.of(card.validUntil(), page.locale()));
    }
    add(facts, "certificate.order", card.order());
    add(facts, "certificate.copies", Integer.toString(card.copies()));
    if (card.needsSheet()) {
      add(facts, "certificate.paper", page.text("certificate.paper.numbered"));
    }
    add(facts, "certificate.next", card.supersededBy());
    return facts;
  }

  private void add(List<Fact> facts, String label, String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new Fact(page.text(label), value));
    }
  }

  /** Whether it may still be ended. */
  public boolean isLiving() {
    boolean isRuler =
        callers.current().has(Role.DEPARTMENT_OFFICER) || callers.current().has(Role.STATE_ADMIN);
    return isRuler && chosenNumber != null && LIVING.contains(open().status());
  }

  /** Whether the reader may put a corrected one in its place. */
  public boolean isCorrectable() {
    return isLiving() && callers.current().has(Role.DEPARTMENT_OFFICER);
  }

  /** Ends it. Refuses with invalid-input without a reason, and with illegal-move one that ended. */
  public void revoke() {
    certificates.revoke(chosenNumber, reason);
    say("certificates.revoked", chosenNumber);
    show(chosenNumber);
  }

  /** Puts one with another name in its place. Refuses as {@link #revoke} does. */
  public void correct() {
    CertificateCard next =
        certificates.supersede(chosenNumber, new Correction(reason, holder, null));
    say("certificates.corrected", next.number());
    show(next.number());
  }

  private void show(String wanted) {
    found = null;
    choose(wanted);
  }

  private void say(String key, String about) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(page.texts().get(key, about)));
  }

  private CertificateCard open() {
    if (open == null) {
      open = certificates.get(chosenNumber);
    }
    return open;
  }

  private Page<CertificateCard> found() {
    if (found == null) {
      found = certificates.list(new CertificateQuery(number, status, cursor, PAGE_SIZE));
    }
    return found;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getHolder() {
    return holder;
  }

  public void setHolder(String holder) {
    this.holder = holder;
  }
}
