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
import java.util.stream.Stream;
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

  /** The place of whoever is signed in, such as the kiosk's code. */
  public String getPlace() {
    return isKnown() ? callers.current().postings().get(0).place() : "";
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
    boolean isCertifying =
        programme().filter(p -> !p.section("certificates").isEmpty()).isPresent();
    if (caller.has(Role.OPERATOR)) {
      add(tabs, "/operator/counter", "/operator/cases", "/operator/today", "/operator/statement");
      add(tabs, isCertifying, "/operator/stationery");
    }
    if (caller.has(Role.CITIZEN)) {
      add(tabs, "/citizen/home", "/citizen/apply");
    }
    grievances(tabs, caller);
    if (caller.has(Role.DEPARTMENT_OFFICER)) {
      add(tabs, "/officer/desk");
    }
    boolean hasExams = !programmes.current().section("exams").isMissingNode();
    if (hasExams && (caller.has(Role.DEPARTMENT_OFFICER) || caller.has(Role.STATE_ADMIN))) {
      add(tabs, "/officer/exams");
    }
    boolean hears = caller.has(Role.FIRST_APPEAL_OFFICER) || caller.has(Role.SECOND_APPEAL_OFFICER);
    if (hears || caller.has(Role.DEPARTMENT_OFFICER)) {
      add(tabs, "/officer/appeals");
    }
    if (caller.has(Role.DEPARTMENT_OFFICER) || caller.has(Role.STATE_ADMIN)) {
      add(tabs, isCertifying, "/officer/certificates", "/officer/authorities");
    }
    boolean isComplainedTo =
        programme().filter(p -> !p.section("grievances").isEmpty()).isPresent();
    boolean isCounting =
        Stream.of(Role.DEPARTMENT_OFFICER, Role.GRIEVANCE_OFFICER, Role.STATE_ADMIN)
            .anyMatch(caller::has);
    add(tabs, isComplainedTo && isCounting, "/officer/figures");
    boolean isAboveKiosks =
        caller.has(Role.SOCIETY_ADMIN)
            || caller.has(Role.PROVIDER_ADMIN)
            || caller.has(Role.STATE_ADMIN);
    if (caller.has(Role.AGENT)) {
      add(tabs, "/agent/desk", "/agent/tasks");
    }
    if (caller.has(Role.SUPERVISOR)) {
      add(tabs, "/supervisor/board");
    }
    if (caller.has(Role.DEPARTMENT_OFFICER) || caller.has(Role.STATE_ADMIN)) {
      add(tabs, "/officer/knowledge");
    }
    if (isAboveKiosks) {
      add(tabs, "/society/kiosks", "/society/top-ups", "/society/collections");
      add(tabs, isCertifying, "/society/sheets");
    }
    if (caller.has(Role.STATE_ADMIN)) {
      add(tabs, "/officer/appeals");
    }
    if (caller.has(Role.STATE_ADMIN) && settings.isDemo()) {
      add(tabs, "/state/messages");
    }
    if (caller.has(Role.AUDITOR)) {
      add(tabs, "/auditor/trial-balance", "/auditor/ledger", "/auditor/audit");
    }
    if (!caller.isKnown()) {
      add(tabs, "/index", "/citizen/sign-in");
    }
    add(tabs, "/open/rates", "/open/schemes", "/open/tracking", "/open/promises", "/open/receipt");
    if (hasExams && (!caller.isKnown() || caller.has(Role.CITIZEN) || caller.has(Role.OPERATOR))) {
      add(tabs, "/open/exams");
    }
    if (!caller.isKnown()) {
      add(tabs, "/open/certificate");
    }
    if (!isAboveKiosks) {
      add(tabs, "/open/kiosks");
    }
    return tabs;
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
        || caller.has(Role.DEPARTMENT_OFFICER)
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
      tabs.add(
          new Tab(
              page,
              text("nav." + path.substring(path.lastIndexOf('/') + 1)),
              page.equals(path()) ? "page" : null));
    }
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
