package org.jansetu.web.navigation;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jansetu.handover.HandOvers;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.ServerSettings;
import org.jansetu.web.faces.PageFrame;

/** Which pages the reader may open in this programme, and what each of them is about. */
@Dependent
class OpenPages {

  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private ServerSettings settings;
  @Inject private HandOvers handOvers;
  @Inject private PageFrame page;

  /**
   * A page and its subject.
   *
   * @param subject what it is about
   * @param tab the page
   */
  record Place(Subject subject, Tab tab) {}

  /** The pages, in the order in which one line has them. */
  List<Place> places() {
    List<Place> places = new ArrayList<>();
    if (!page.isOfProgramme()) {
      return places;
    }
    Caller caller = callers.current();
    counter(places, caller);
    add(places, Subject.CASES, caller.has(Role.CITIZEN), "/citizen/home", "/citizen/apply");
    grievances(places, caller);
    offices(places, caller);
    centre(places, caller);
    kiosks(places, caller);
    boolean isState = caller.has(Role.STATE_ADMIN);
    add(places, Subject.PROGRAMME, isState, "/state/users");
    add(places, Subject.PROGRAMME, isState && settings.isDemo(), "/state/messages");
    presence(places, caller);
    boolean isAuditor = caller.has(Role.AUDITOR);
    add(places, Subject.MONEY, isAuditor, "/auditor/trial-balance", "/auditor/ledger");
    add(places, Subject.MONEY, isAuditor, "/auditor/audit");
    add(places, Subject.VOICES, isAuditor && has("contact"), "/auditor/reviews");
    open(places, caller);
    return places;
  }

  /** The pages of a kiosk. */
  private void counter(List<Place> places, Caller caller) {
    if (!caller.has(Role.OPERATOR)) {
      return;
    }
    add(places, Subject.DESK, true, "/operator/counter", "/operator/cases", "/operator/today");
    add(places, Subject.MONEY, true, "/operator/statement");
    add(places, Subject.CERTIFICATES, has("certificates"), "/operator/stationery");
    add(places, Subject.CERTIFICATES, has("registers"), "/operator/registers");
    add(places, Subject.CASES, handOvers.isOn(), "/operator/handover");
    add(places, Subject.NETWORK, has("returns"), "/operator/returns");
    add(places, Subject.NETWORK, has("training"), "/operator/training");
  }

  /** Grievances, where the programme takes them; before those of everyone else's pages. */
  private void grievances(List<Place> places, Caller caller) {
    if (!programmes.current().section("grievances").isObject()) {
      return;
    }
    if (caller.has(Role.OPERATOR)) {
      add(places, Subject.VOICES, true, "/operator/grievances");
    } else if (caller.has(Role.CITIZEN)) {
      add(places, Subject.VOICES, true, "/citizen/grievances");
    } else if (caller.has(Role.GRIEVANCE_OFFICER)
        || caller.find(Role.DEPARTMENT_OFFICER).filter(Posting::isWhole).isPresent()
        || caller.has(Role.STATE_ADMIN)) {
      add(places, Subject.VOICES, true, "/officer/grievances");
    } else if (!caller.isKnown()) {
      add(places, Subject.VOICES, true, "/open/grievance");
    }
  }

  /** The desks of departments and of the State above them. */
  private void offices(List<Place> places, Caller caller) {
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
    boolean isCertifying = has("certificates");
    add(places, Subject.DESK, isOfficer, "/officer/desk");
    add(places, Subject.CASES, (isOfficer || isState) && isDeciding(), "/officer/cases");
    add(places, Subject.CASES, isOfficer && isDeciding(), "/officer/disposal");
    boolean isReading = isOfficer || isState || caller.has(Role.AUDITOR);
    add(places, Subject.MONEY, isReading, "/officer/money");
    add(places, Subject.EXAMS, isAbove && has("exams"), "/officer/exams");
    add(places, Subject.EXAMS, isAbove && has("counselling"), "/officer/counselling");
    add(places, Subject.CASES, hears || isOfficer || isState, "/officer/appeals");
    add(
        places,
        Subject.CERTIFICATES,
        (isOfficer || isState) && isCertifying,
        "/officer/certificates");
    add(places, Subject.CERTIFICATES, isAbove && isCertifying, "/officer/authorities");
    add(places, Subject.VOICES, isCounting && has("grievances"), "/officer/figures");
    add(places, Subject.PROGRAMME, isAbove, "/officer/knowledge");
    add(places, Subject.VOICES, (isOfficer || isState) && has("surveys"), "/officer/surveys");
  }

  /** The centre that citizens call, and what its figures say. */
  private void centre(List<Place> places, Caller caller) {
    boolean isTaking = has("grievances");
    boolean isAgent = caller.has(Role.AGENT);
    add(places, Subject.DESK, isAgent, "/agent/desk", "/agent/tasks");
    add(places, Subject.VOICES, isAgent && isTaking, "/agent/search");
    boolean isWatching = caller.has(Role.SUPERVISOR);
    add(places, Subject.DESK, isWatching, "/supervisor/board");
    add(places, Subject.VOICES, isWatching, "/supervisor/campaigns", "/supervisor/abuse");
    boolean isLooking = isWatching || caller.has(Role.AUDITOR);
    add(places, Subject.VOICES, isLooking && isTaking, "/supervisor/figures", "/supervisor/search");
  }

  /** Kiosks and their money, for those above them; terminals and events. */
  private void kiosks(List<Place> places, Caller caller) {
    boolean isPlanning = caller.has(Role.SOCIETY_ADMIN) || caller.has(Role.STATE_ADMIN);
    boolean isAbove = isPlanning || caller.has(Role.PROVIDER_ADMIN);
    add(places, Subject.NETWORK, isAbove, "/society/kiosks");
    boolean isTakingDeposits = caller.has(Role.SOCIETY_ADMIN) || caller.has(Role.PROVIDER_ADMIN);
    add(places, Subject.MONEY, isTakingDeposits, "/society/top-ups");
    add(places, Subject.MONEY, isAbove, "/society/collections");
    add(places, Subject.CASES, isAbove && isDeciding(), "/society/disposal");
    add(places, Subject.NETWORK, isAbove && has("returns"), "/society/returns");
    add(places, Subject.NETWORK, isAbove && has("training"), "/society/training");
    add(places, Subject.CERTIFICATES, isAbove && has("certificates"), "/society/sheets");
    boolean isPunching = has("punches");
    add(places, Subject.DESK, caller.has(Role.FUNCTIONARY) && isPunching, "/functionary/punch");
    boolean isOverTerminals = isPlanning || caller.has(Role.CENTRE_OFFICER);
    add(places, Subject.PEOPLE, isOverTerminals && isPunching, "/society/devices");
    add(places, Subject.NETWORK, isPlanning, "/society/outreach");
  }

  /** Who has to be where, and who was, where the programme keeps rosters. */
  private void presence(List<Place> places, Caller caller) {
    if (!has("rosters")) {
      return;
    }
    boolean isOverPeople = caller.has(Role.SOCIETY_ADMIN) || caller.has(Role.STATE_ADMIN);
    boolean isKeeping = isOverPeople || caller.has(Role.CENTRE_OFFICER);
    boolean isDeciding =
        caller.has(Role.COORDINATOR)
            || caller.has(Role.DEPARTMENT_HEAD)
            || caller.has(Role.COLLECTOR)
            || caller.has(Role.SOCIETY_ADMIN);
    boolean isWatching = isKeeping || isDeciding || caller.has(Role.AUDITOR);
    add(places, Subject.PEOPLE, isWatching, "/officer/presence", "/officer/muster");
    add(places, Subject.PEOPLE, isKeeping, "/society/roster");
    add(places, Subject.PEOPLE, isOverPeople, "/society/people");
    add(places, Subject.PEOPLE, isKeeping || isDeciding, "/officer/exemptions");
    add(places, Subject.PEOPLE, isDeciding, "/officer/regularisations");
    add(places, Subject.DESK, caller.has(Role.FUNCTIONARY), "/functionary/presence");
    boolean isServed = !caller.isKnown() || caller.has(Role.CITIZEN);
    add(places, Subject.OPEN, isServed, "/open/presence");
  }

  /** Pages for everyone. */
  private void open(List<Place> places, Caller caller) {
    boolean isVisitor = !caller.isKnown();
    add(places, Subject.OPEN, isVisitor, "/index", "/citizen/sign-in");
    // What an operator does not need stays away, so that the tabs of a counter fit in one line.
    boolean isServing = caller.has(Role.OPERATOR);
    add(places, Subject.OPEN, true, "/open/rates", "/open/schemes", "/open/tracking");
    add(places, Subject.OPEN, !isServing, "/open/promises");
    add(places, Subject.OPEN, true, "/open/receipt");
    boolean mayApply = isVisitor || caller.has(Role.CITIZEN) || isServing;
    add(places, Subject.OPEN, mayApply && has("exams"), "/open/exams");
    boolean isAsked = isVisitor || caller.has(Role.CITIZEN);
    add(places, Subject.OPEN, isAsked && has("surveys"), "/open/surveys");
    add(places, Subject.OPEN, isVisitor, "/open/certificate", "/open/outreach");
    boolean isAboveKiosks =
        caller.has(Role.SOCIETY_ADMIN)
            || caller.has(Role.PROVIDER_ADMIN)
            || caller.has(Role.STATE_ADMIN);
    add(places, Subject.OPEN, !isAboveKiosks && !isServing, "/open/kiosks");
  }

  /** Whether applications are decided here. */
  private boolean isDeciding() {
    return programmes.current().section("programme").has("applications");
  }

  /** Whether the programme's folder has that file. */
  private boolean has(String section) {
    return !programmes.current().section(section).isEmpty();
  }

  private void add(List<Place> places, Subject subject, boolean isWanted, String... paths) {
    if (!isWanted) {
      return;
    }
    String shown = shown();
    for (String path : paths) {
      String file = path + ".xhtml";
      String current = file.equals(shown) ? "page" : null;
      places.add(new Place(subject, new Tab(file, label(path), current)));
    }
  }

  /** Pages of one name are called by whose they are. */
  private String label(String path) {
    return switch (path) {
      case "/functionary/presence" -> page.text("nav.presence.own");
      case "/open/presence" -> page.text("nav.presence.open");
      case "/society/people" -> page.text("people.title");
      case "/officer/exemptions" -> page.text("exemption.title");
      default -> page.text("nav." + path.substring(path.lastIndexOf('/') + 1));
    };
  }

  private static String shown() {
    return ((HttpServletRequest)
            FacesContext.getCurrentInstance().getExternalContext().getRequest())
        .getServletPath();
  }
}
