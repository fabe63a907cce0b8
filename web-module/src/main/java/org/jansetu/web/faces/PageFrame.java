package org.jansetu.web.faces;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jansetu.handover.HandOvers;
import org.jansetu.hierarchy.Area;
import org.jansetu.hierarchy.Areas;
import org.jansetu.hierarchy.Department;
import org.jansetu.hierarchy.Departments;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.ServerSettings;
import org.jansetu.wallet.WalletBalance;
import org.jansetu.wallet.Wallets;
import org.jansetu.web.texts.Language;
import org.jansetu.web.texts.Texts;
import org.primefaces.context.PrimeFacesContext;

/** What stands around every page: whose it is, where else one can go, in which language. */
@Named("page")
@RequestScoped
public class PageFrame {

  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private Wallets wallets;
  @Inject private ServerSettings settings;
  @Inject private HandOvers handOvers;
  @Inject private Areas areas;
  @Inject private Departments departments;

  private WalletBalance balance;

  /**
   * A tab of the navigation.
   *
   * @param path the page
   * @param label what the tab says
   * @param current {@code page} for the page that is shown, else null
   */
  public record Tab(String path, String label, String current) {}

  /** Whether the request belongs to a programme. */
  public boolean isOfProgramme() {
    return callers.isSet() && !callers.current().programme().isEmpty();
  }

  /** The programme's name in the reader's language; the product's where there is none. */
  public String getName() {
    return programme().map(p -> p.name().in(locale())).orElseGet(() -> text("product.name"));
  }

  /** The language of the page, {@code hi} or {@code en}. */
  public String getLanguage() {
    return locale().getLanguage();
  }

  /** The other language's code, or null where the programme speaks only one. */
  public String getOtherLanguage() {
    return Languages.spoken(programme().orElse(null)).stream()
        .filter(code -> !code.equals(getLanguage()))
        .findFirst()
        .orElse(null);
  }

  /** What the other language calls itself. */
  public String getOtherLanguageName() {
    return text("language." + getOtherLanguage());
  }

  /** The address that shows this page in the other language. */
  public String getOtherLanguageUrl() {
    HttpServletRequest request = request();
    String query = request.getQueryString();
    return "/language?to="
        + getOtherLanguage()
        + "&back="
        + encoded(path())
        + (query == null ? "" : "&with=" + encoded(query));
  }

  /** Whether somebody is signed in. */
  public boolean isKnown() {
    return callers.isSet() && callers.current().isKnown();
  }

  /** The name of whoever is signed in; a citizen's is the mobile number. */
  public String getUser() {
    if (!isKnown()) {
      return "";
    }
    Caller caller = callers.current();
    return caller.find(Role.CITIZEN).map(Posting::place).orElse(caller.username());
  }

  /** The department of whoever decides for one, and the area; empty for everyone else. */
  public String getOffice() {
    return callers.current().postings().stream()
        .filter(posting -> posting.role().isOfDepartment())
        .findFirst()
        .map(this::office)
        .orElse("");
  }

  private String office(Posting posting) {
    String department =
        departments
            .find(posting.department())
            .map(Department::name)
            .map(this::in)
            .orElse(posting.department());
    return posting.isWhole()
        ? department
        : department
            + " · "
            + areas.find(posting.area()).map(Area::name).map(this::in).orElse(posting.area());
  }

  /** Whether the reader works at a kiosk, whose balance is then always in sight. */
  public boolean isAtKiosk() {
    return isKnown()
        && (callers.current().has(Role.OPERATOR) || callers.current().has(Role.CASHIER));
  }

  /** What the reader's own kiosk can spend. */
  public WalletBalance getBalance() {
    if (balance == null) {
      balance = wallets.own();
    }
    return balance;
  }

  /** The tabs that this reader may open. */
  public List<Tab> getTabs() {
    List<Tab> tabs = new ArrayList<>();
    if (!isOfProgramme()) {
      return tabs;
    }
    Caller caller = callers.current();
    boolean isCertifying = has("certificates");
    if (caller.has(Role.OPERATOR)) {
      add(tabs, "/operator/counter", "/operator/cases", "/operator/today", "/operator/statement");
      add(tabs, isCertifying, "/operator/stationery");
      add(tabs, has("registers"), "/operator/registers");
      add(tabs, handOvers.isOn(), "/operator/handover");
      add(tabs, has("returns"), "/operator/returns");
      add(tabs, has("training"), "/operator/training");
    }
    add(tabs, caller.has(Role.CITIZEN), "/citizen/home", "/citizen/apply");
    grievances(tabs, caller);
    offices(tabs, caller);
    centre(tabs, caller);
    boolean isAboveKiosks =
        caller.has(Role.SOCIETY_ADMIN)
            || caller.has(Role.PROVIDER_ADMIN)
            || caller.has(Role.STATE_ADMIN);
    add(tabs, isAboveKiosks, "/society/kiosks", "/society/top-ups", "/society/collections");
    add(tabs, isAboveKiosks && isDeciding(), "/society/disposal");
    add(tabs, isAboveKiosks && has("returns"), "/society/returns");
    add(tabs, isAboveKiosks && has("training"), "/society/training");
    add(tabs, isAboveKiosks && isCertifying, "/society/sheets");
    add(tabs, caller.has(Role.FUNCTIONARY) && has("punches"), "/functionary/punch");
    boolean isOverTerminals =
        caller.has(Role.SOCIETY_ADMIN)
            || caller.has(Role.STATE_ADMIN)
            || caller.has(Role.CENTRE_OFFICER);
    add(tabs, isOverTerminals && has("punches"), "/society/devices");
    boolean isPlanning = caller.has(Role.SOCIETY_ADMIN) || caller.has(Role.STATE_ADMIN);
    add(tabs, isPlanning, "/society/outreach");
    add(tabs, caller.has(Role.STATE_ADMIN), "/state/users");
    add(tabs, caller.has(Role.STATE_ADMIN) && settings.isDemo(), "/state/messages");
    presence(tabs, caller);
    boolean isAuditor = caller.has(Role.AUDITOR);
    add(tabs, isAuditor, "/auditor/trial-balance", "/auditor/ledger", "/auditor/audit");
    add(tabs, isAuditor && has("contact"), "/auditor/reviews");
    open(tabs, caller);
    add(tabs, !isAboveKiosks && !caller.has(Role.OPERATOR), "/open/kiosks");
    return tabs;
  }

  /** The centre that citizens call, and what its figures say. */
  private void centre(List<Tab> tabs, Caller caller) {
    boolean isTaking = has("grievances");
    add(tabs, caller.has(Role.AGENT), "/agent/desk", "/agent/tasks");
    add(tabs, caller.has(Role.AGENT) && isTaking, "/agent/search");
    boolean isWatching = caller.has(Role.SUPERVISOR);
    add(tabs, isWatching, "/supervisor/board", "/supervisor/campaigns", "/supervisor/abuse");
    boolean isLooking = isWatching || caller.has(Role.AUDITOR);
    add(tabs, isLooking && isTaking, "/supervisor/figures", "/supervisor/search");
  }

  /** The desks of departments and of the State above them. */
  private void offices(List<Tab> tabs, Caller caller) {
    boolean isOfficer = caller.has(Role.DEPARTMENT_OFFICER);
    boolean isState = caller.has(Role.STATE_ADMIN);
    // What holds in the whole State is not for an officer of one area.
    boolean isAbove =
        isState || caller.find(Role.DEPARTMENT_OFFICER).filter(Posting::isWhole).isPresent();
    boolean hears =
        caller.has(Role.FIRST_APPEAL_OFFICER)
            || caller.has(Role.SECOND_APPEAL_OFFICER)
            || caller.has(Role.REVISION_OFFICER);
    boolean isCounting = isOfficer || isState || caller.has(Role.GRIEVANCE_OFFICER);
    add(tabs, isOfficer, "/officer/desk");
    add(tabs, (isOfficer || isState) && isDeciding(), "/officer/cases");
    add(tabs, isOfficer && isDeciding(), "/officer/disposal");
    add(tabs, isAbove && has("exams"), "/officer/exams");
    add(tabs, isAbove && has("counselling"), "/officer/counselling");
    add(tabs, hears || isOfficer || isState, "/officer/appeals");
    boolean isCertifying = has("certificates");
    add(tabs, (isOfficer || isState) && isCertifying, "/officer/certificates");
    add(tabs, isAbove && isCertifying, "/officer/authorities");
    add(tabs, isCounting && has("grievances"), "/officer/figures");
    add(tabs, isAbove, "/officer/knowledge");
    add(tabs, (isOfficer || isState) && has("surveys"), "/officer/surveys");
  }

  /** Who has to be where, and who was, where the programme keeps rosters. */
  private void presence(List<Tab> tabs, Caller caller) {
    if (!has("rosters")) {
      return;
    }
    boolean isKeeping =
        caller.has(Role.CENTRE_OFFICER)
            || caller.has(Role.SOCIETY_ADMIN)
            || caller.has(Role.STATE_ADMIN);
    boolean isDeciding =
        caller.has(Role.COORDINATOR)
            || caller.has(Role.DEPARTMENT_HEAD)
            || caller.has(Role.COLLECTOR)
            || caller.has(Role.SOCIETY_ADMIN);
    boolean isWatching = isKeeping || isDeciding || caller.has(Role.AUDITOR);
    add(tabs, isWatching, "/officer/presence", "/officer/muster");
    add(tabs, isKeeping, "/society/roster");
    add(tabs, isDeciding, "/officer/regularisations");
    add(tabs, caller.has(Role.FUNCTIONARY), "/functionary/presence");
    add(tabs, !caller.isKnown() || caller.has(Role.CITIZEN), "/open/presence");
  }

  /** Pages for everyone. */
  private void open(List<Tab> tabs, Caller caller) {
    boolean isVisitor = !caller.isKnown();
    add(tabs, isVisitor, "/index", "/citizen/sign-in");
    // What an operator does not need stays away, so that the tabs of a counter fit in one line.
    boolean isServing = caller.has(Role.OPERATOR);
    add(tabs, "/open/rates", "/open/schemes", "/open/tracking");
    add(tabs, !isServing, "/open/promises");
    add(tabs, "/open/receipt");
    boolean mayApply = isVisitor || caller.has(Role.CITIZEN) || caller.has(Role.OPERATOR);
    add(tabs, mayApply && has("exams"), "/open/exams");
    boolean isAsked = isVisitor || caller.has(Role.CITIZEN);
    add(tabs, isAsked && has("surveys"), "/open/surveys");
    add(tabs, isVisitor, "/open/certificate", "/open/outreach");
  }

  /** Whether applications are decided here. */
  private boolean isDeciding() {
    return section().has("applications");
  }

  /** Whether the programme's folder has that file. */
  private boolean has(String section) {
    return programme().filter(p -> !p.section(section).isEmpty()).isPresent();
  }

  /** Grievances, where the programme takes them; before those of everyone else's pages. */
  private void grievances(List<Tab> tabs, Caller caller) {
    if (!programmes.current().section("grievances").isObject()) {
      return;
    }
    if (caller.has(Role.OPERATOR)) {
      add(tabs, "/operator/grievances");
    } else if (caller.has(Role.CITIZEN)) {
      add(tabs, "/citizen/grievances");
    } else if (caller.has(Role.GRIEVANCE_OFFICER)
        || caller.find(Role.DEPARTMENT_OFFICER).filter(Posting::isWhole).isPresent()
        || caller.has(Role.STATE_ADMIN)) {
      add(tabs, "/officer/grievances");
    } else if (!caller.isKnown()) {
      add(tabs, "/open/grievance");
    }
  }

  /** Where complaints go, such as {@code 155343}; empty where the programme names no number. */
  public String getHelpline() {
    JsonNode helpline = section().path("helpline");
    return helpline.path("number").asText("");
  }

  /** What that number is called, without the number, which stands beside it. */
  public String getHelplineLabel() {
    String label =
        Programme.text(section().path("helpline").path("label"), text("helpline"))
            .in(locale())
            .replace(getHelpline(), "")
            .strip();
    return label.isEmpty() ? text("helpline") : label;
  }

  /** A sentence of the programme's own texts, or the empty text. */
  public String programmeText(String key) {
    return programme()
        .map(p -> p.section("texts/" + getLanguage()).path(key).asText(""))
        .orElse("");
  }

  /** What PrimeFaces wants back from every form of a page whose scripts it has signed. */
  public String getNonce() {
    return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
  }

  /** A label with its arguments filled in. */
  public String text(String key) {
    return texts().get(key);
  }

  /** What an account stands for, in words. */
  public String account(String kind) {
    return texts().find("account.", kind);
  }

  /** The labels in the reader's language. */
  public Texts texts() {
    return new Texts(locale());
  }

  /** The reader's language. */
  public Locale locale() {
    FacesContext faces = FacesContext.getCurrentInstance();
    return faces != null && faces.getViewRoot() != null
        ? faces.getViewRoot().getLocale()
        : Language.HINDI;
  }

  /** The text in the reader's language. */
  public String in(LocalText text) {
    return text == null ? "" : text.in(locale());
  }

  private JsonNode section() {
    return programme()
        .map(p -> p.section("programme"))
        .orElseGet(com.fasterxml.jackson.databind.node.MissingNode::getInstance);
  }

  private void add(List<Tab> tabs, boolean isWanted, String... paths) {
    if (isWanted) {
      add(tabs, paths);
    }
  }

  private void add(List<Tab> tabs, String... paths) {
    for (String path : paths) {
      String page = path + ".xhtml";
      tabs.add(new Tab(page, label(path), page.equals(path()) ? "page" : null));
    }
  }

  /** Pages of one name are called by whose they are. */
  private String label(String path) {
    return switch (path) {
      case "/functionary/presence" -> text("nav.presence.own");
      case "/open/presence" -> text("nav.presence.open");
      default -> text("nav." + path.substring(path.lastIndexOf('/') + 1));
    };
  }

  private Optional<Programme> programme() {
    return isOfProgramme() ? Optional.of(programmes.current()) : Optional.empty();
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }

  private static String path() {
    return request().getServletPath();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
