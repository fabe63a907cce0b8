package org.jansetu.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jansetu.appeal.Appeals;
import org.jansetu.application.Applications;
import org.jansetu.application.Tracking;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.NotFound;
import org.jansetu.web.appeals.AppealWords;
import org.jansetu.web.faces.CaseWords.Fact;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;
import org.jansetu.web.grievances.GrievanceWords;
import org.jansetu.web.texts.RefusalTexts;

/** How an application stands, for whoever has its number and the applicant's mobile. */
@Named
@RequestScoped
public class TrackingView {

  private static final String OF_A_CASE = "A-";

  @Inject private Applications applications;
  @Inject private Appeals appeals;
  @Inject private AppealWords words;
  @Inject private GrievanceWords grievances;
  @Inject private PageFrame page;

  private String number;
  private String mobile;
  private boolean isLooked;
  private Tracking found;
  private String refusal;
  private List<Fact> law;

  /** Whether number and mobile were given. */
  public boolean isAsked() {
    return number != null && !number.isBlank() && mobile != null && !mobile.isBlank();
  }

  /** Whether they belong together. */
  public boolean isFound() {
    look();
    return found != null;
  }

  /** What is wrong, or null. */
  public String getRefusal() {
    look();
    return refusal;
  }

  /** How it stands. */
  public List<Fact> getFacts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(page.text("case.number"), found.number()));
    facts.add(new Fact(page.text("service"), page.in(found.service())));
    facts.add(new Fact(page.text("status"), page.in(found.stateName())));
    add(facts, "case.filed", found.filedOn());
    add(facts, "case.promised", found.promisedOn());
    if (found.dueOn() != null && !found.dueOn().equals(found.promisedOn())) {
      add(facts, "case.due", found.dueOn());
    }
    add(facts, "case.stopped.since", found.stoppedSince());
    if (found.nextStep() != null) {
      facts.add(new Fact(page.text("tracking.next"), page.texts().find("role.", found.nextStep())));
    }
    add(facts, "case.decided", found.decidedOn());
    if (found.said() != null) {
      facts.add(new Fact(page.text("tracking.said"), found.said()));
    }
    return facts;
  }

  /** Its appeals, and what may be filed now. */
  public List<Fact> getLaw() {
    if (law == null) {
      law = words.law(appeals.track(found.number(), mobile.strip()));
    }
    return law;
  }

  /** Where the applicant complains of it; null where the programme takes no grievances. */
  public String getComplaintUrl() {
    return grievances.isOn()
        ? new QueryUrl("/open/grievance.xhtml").with("application", found.number()).toString()
        : null;
  }

  /** How the answer looks. */
  public String getStyle() {
    return "approved".equals(found.outcome()) || found.outcome() == null ? "done" : "note";
  }

  /** The state in one word. */
  public String getState() {
    return page.in(found.stateName());
  }

  private void add(List<Fact> facts, String label, LocalDate day) {
    if (day != null) {
      facts.add(new Fact(page.text(label), Days.of(day, page.locale())));
    }
  }

  /** The receipt that the citizen holds has the number of the case but for its first letters. */
  private String wanted() {
    String typed = number.strip().toUpperCase(Locale.ROOT);
    return typed.startsWith(OF_A_CASE) ? typed : OF_A_CASE + typed;
  }

  /** Looks once; a wrong pair says the same whichever half is wrong. */
  private void look() {
    if (isLooked || !isAsked()) {
      return;
    }
    isLooked = true;
    try {
      found = applications.track(wanted(), mobile.strip());
    } catch (NotFound e) {
      refusal = page.text("tracking.none");
    } catch (Refusal e) {
      refusal = new RefusalTexts(page.locale()).refusal(e.code(), e.arguments());
    }
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getMobile() {
    return mobile;
  }

  public void setMobile(String mobile) {
    this.mobile = mobile;
  }
}
