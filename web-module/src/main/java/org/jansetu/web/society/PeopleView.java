package org.jansetu.web.society;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.hierarchy.Departments;
import org.jansetu.roster.Functionaries;
import org.jansetu.roster.Functionary;
import org.jansetu.roster.Rosters;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;
import org.jansetu.web.presence.PresenceWords;

/** The people who have to be at centres, and what is known of each. */
@Named
@ViewScoped
public class PeopleView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PAGE_SIZE = 25;

  @Inject private transient Functionaries functionaries;
  @Inject private transient Rosters rosters;
  @Inject private transient Departments departments;
  @Inject private transient PresenceWords words;
  @Inject private transient PageFrame page;
  @Inject private transient Callers callers;

  private String department;
  private String pin;
  private String cursor;
  private String chosen;
  private Map<String, String> form = new HashMap<>();
  private transient Page<Functionary> found;

  /**
   * Somebody as the list shows them.
   *
   * @param pin their number
   * @param name their name
   * @param designation what they are
   * @param department the department's name
   * @param service from when until when
   * @param illustrative whether they are invented
   */
  public record Row(
      String pin,
      String name,
      String designation,
      String department,
      String service,
      boolean illustrative) {}

  /** The people wanted, by PIN; the one named where one is. */
  public List<Row> getRows() {
    return found().items().stream().map(this::row).toList();
  }

  private Page<Functionary> found() {
    if (found == null) {
      found =
          pin == null || pin.isBlank()
              ? functionaries.list(
                  department == null || department.isBlank() ? null : department, cursor, PAGE_SIZE)
              : new Page<>(named(pin.strip()), null);
    }
    return found;
  }

  private List<Functionary> named(String who) {
    try {
      return List.of(functionaries.get(who));
    } catch (NotFound e) {
      return List.of();
    }
  }

  /** Whether the reader keeps the data; others look. */
  public boolean isKeeping() {
    return callers.current().has(Role.SOCIETY_ADMIN) || callers.current().has(Role.STATE_ADMIN);
  }

  private Row row(Functionary one) {
    return new Row(
        one.pin(),
        page.in(one.name()),
        page.in(rosters.rules().designation(one.designation())),
        words.department(one.department()),
        Days.of(one.validFrom(), page.locale())
            + " – "
            + (one.validUntil() == null ? "" : Days.of(one.validUntil(), page.locale())),
        one.illustrative());
  }

  /** Where the next people are, or null. */
  public String getNextUrl() {
    return found().nextCursor() == null
        ? null
        : new QueryUrl("/society/people.xhtml")
            .with("department", department)
            .with("cursor", found().nextCursor())
            .toString();
  }

  /** Departments to choose from. */
  public List<PresenceWords.Choice> getDepartments() {
    return departments.list().stream()
        .map(
            one ->
                new PresenceWords.Choice(
                    one.code(), page.in(one.name()), one.code().equals(department)))
        .toList();
  }

  /** The same for the form. */
  public List<SelectItem> getDepartmentItems() {
    return departments.list().stream()
        .map(one -> new SelectItem(one.code(), page.in(one.name())))
        .toList();
  }

  /** What somebody may be. */
  public List<SelectItem> getDesignations() {
    return rosters.rules().designations().values().stream()
        .map(one -> new SelectItem(one.code(), page.in(one.name())))
        .toList();
  }

  /** Opens somebody beside the list. */
  public void choose(String who) {
    Functionary one = functionaries.get(who);
    chosen = who;
    form = new HashMap<>();
    form.put("pin", who);
    form.put("nameEn", one.name().en());
    form.put("nameHi", one.name().hi());
    form.put("designation", one.designation());
    form.put("department", one.department());
    form.put("mobile", one.mobile());
    form.put("email", one.email());
    form.put("validFrom", one.validFrom().toString());
    form.put("validUntil", one.validUntil() == null ? null : one.validUntil().toString());
  }

  /** Opens an empty form for somebody new. */
  public void begin() {
    chosen = "";
    form = new HashMap<>();
    form.put("validFrom", rosters.today().toString());
  }

  /** Keeps what the form says. Refuses as the front door does; then the form stays. */
  public void save() {
    String english = text("nameEn");
    Functionary kept =
        functionaries.save(
            new Functionary(
                chosen.isEmpty() ? text("pin") : chosen,
                english == null ? null : new LocalText(english, text("nameHi")),
                text("designation"),
                text("department"),
                text("mobile"),
                text("email"),
                Days.parse(form.get("validFrom"), null),
                Days.parse(form.get("validUntil"), null),
                false));
    found = null;
    choose(kept.pin());
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(page.texts().get("people.saved", page.in(kept.name()))));
  }

  private String text(String name) {
    String typed = form.get(name);
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /** Whether the form is open. */
  public boolean isOpen() {
    return chosen != null;
  }

  /** Who it is about. */
  public String getHeading() {
    return isAdding()
        ? page.text("people.begin")
        : functionaries.find(chosen).map(one -> page.in(one.name())).orElse("") + " · " + chosen;
  }

  /** Whether it is for somebody new. */
  public boolean isAdding() {
    return chosen != null && chosen.isEmpty();
  }

  public Map<String, String> getForm() {
    return form;
  }

  public String getDepartment() {
    return department;
  }

  public void setDepartment(String department) {
    this.department = department;
    found = null;
  }

  public String getPin() {
    return pin;
  }

  public void setPin(String pin) {
    this.pin = pin;
    found = null;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
    found = null;
  }
}
