package org.jansetu.web.officer;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.certificate.Authorities;
import org.jansetu.certificate.Authority;
import org.jansetu.certificate.AuthorityGrant;
import org.jansetu.shared.InvalidInput;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;

/** Orders by which a person issues certificates without being the officer. */
@Named
@ViewScoped
public class AuthoritiesView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient Authorities authorities;
  @Inject private transient Catalogue catalogue;
  @Inject private transient Programmes programmes;
  @Inject private transient Callers callers;
  @Inject private transient PageFrame page;

  private String orderNumber;
  private String person;
  private String department;
  private List<String> services = new ArrayList<>();
  private String from;
  private String until;
  private Map<Long, String> reasons = new HashMap<>();
  private transient List<Row> found;

  /**
   * An order in the list.
   *
   * @param id its id
   * @param number number of the order
   * @param person who may issue
   * @param services what
   * @param days from when until when, in words
   * @param state how it stands, in words
   * @param style how that looks
   * @param holds whether it can be ended
   */
  public record Row(
      long id,
      String number,
      String person,
      String services,
      String days,
      String state,
      String style,
      boolean holds) {}

  /** The youngest 200 orders that the reader may see. */
  public List<Row> getRows() {
    if (found == null) {
      LocalDate today = LocalDate.now(programmes.current().zone());
      found = authorities.list().stream().map(order -> row(order, today)).toList();
    }
    return found;
  }

  private Row row(Authority order, LocalDate today) {
    boolean isOver = order.endedAt() != null || today.isAfter(order.validUntil());
    String state = isOver ? "over" : order.holdsOn(today) ? "holds" : "later";
    return new Row(
        order.id(),
        order.orderNumber(),
        order.username(),
        String.join(", ", order.services()),
        page.texts()
            .get(
                "authority.days",
                Days.of(order.validFrom(), page.locale()),
                Days.of(order.validUntil(), page.locale())),
        page.text("authority." + state),
        isOver ? "chip" : order.holdsOn(today) ? "chip good" : "chip warn",
        !isOver && isGranter());
  }

  /** Whether the reader may give and end orders. */
  public boolean isGranter() {
    return isState()
        || callers.current().find(Role.DEPARTMENT_OFFICER).filter(Posting::isWhole).isPresent();
  }

  /** Whether the department has to be named, because the reader has none. */
  public boolean isState() {
    return callers.current().has(Role.STATE_ADMIN);
  }

  /** The services that an order of the reader's can cover. */
  public List<SelectItem> getChoices() {
    Caller caller = callers.current();
    String own =
        isState() ? "" : caller.find(Role.DEPARTMENT_OFFICER).map(Posting::department).orElse("");
    return catalogue.list().stream()
        .filter(service -> own.isEmpty() || service.department().code().equals(own))
        .map(s -> new SelectItem(s.code(), s.code() + " · " + page.in(s.name())))
        .toList();
  }

  /** Gives the order. Refuses with invalid-input and authority-exists. */
  public void grant() {
    Authority made =
        authorities.grant(
            new AuthorityGrant(
                orderNumber.strip(),
                isState() ? department.strip() : null,
                person.strip(),
                services,
                day(from, "/validFrom"),
                day(until, "/validUntil")));
    orderNumber = null;
    person = null;
    services = new ArrayList<>();
    say("authority.granted", made);
  }

  /** Ends an order today. Refuses with invalid-input without a reason. */
  public void end(long id) {
    say("authority.ended", authorities.end(id, reasons.get(id)));
    reasons.clear();
  }

  private static LocalDate day(String text, String field) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw InvalidInput.of(field, "not-a-day", "");
    }
  }

  private void say(String key, Authority order) {
    found = null;
    FacesContext.getCurrentInstance()
        .addMessage(
            null, new FacesMessage(page.texts().get(key, order.orderNumber(), order.username())));
  }

  public String getOrderNumber() {
    return orderNumber;
  }

  public void setOrderNumber(String orderNumber) {
    this.orderNumber = orderNumber;
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }

  public String getDepartment() {
    return department;
  }

  public void setDepartment(String department) {
    this.department = department;
  }

  public List<String> getServices() {
    return services;
  }

  public void setServices(List<String> services) {
    this.services = services;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }

  public Map<Long, String> getReasons() {
    return reasons;
  }
}
