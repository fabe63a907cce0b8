package org.jansetu.web.faces;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
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
import org.jansetu.wallet.WalletBalance;
import org.jansetu.wallet.Wallets;
import org.jansetu.web.texts.Language;
import org.jansetu.web.texts.Texts;
import org.primefaces.context.PrimeFacesContext;

/** What stands around every page: whose it is, who reads it, in which language. */
@Named("page")
@RequestScoped
public class PageFrame {

  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private Wallets wallets;
  @Inject private Areas areas;
  @Inject private Departments departments;

  private WalletBalance balance;

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
