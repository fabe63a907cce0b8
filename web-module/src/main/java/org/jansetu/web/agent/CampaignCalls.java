package org.jansetu.web.agent;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jansetu.campaign.CallOutcome;
import org.jansetu.campaign.Campaigns;
import org.jansetu.campaign.Recipient;
import org.jansetu.shared.InvalidInput;
import org.jansetu.web.faces.PageFrame;

/** Whom an agent calls for a campaign: one person at a time, what is told, and what came of it. */
@Named("agentCampaign")
@ViewScoped
public class CampaignCalls implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient Campaigns campaigns;
  @Inject private transient PageFrame page;

  private String mobile;
  private transient Recipient person;
  private transient Boolean running;

  /** Whether there is anything to call for. */
  public boolean isOffered() {
    if (running == null) {
      running = campaigns.isRunning();
    }
    return running || person != null;
  }

  /** Takes the next one. Refuses with no-task and outside-hours. */
  public void next() {
    running = null;
    person = campaigns.next();
  }

  /** Says what came of it. Refuses as the front door does. */
  public void finish(String outcome) {
    person = null;
    running = null;
    campaigns.finish(
        CallOutcome.find(outcome)
            .orElseThrow(() -> InvalidInput.of("/outcome", "not-allowed", "")));
    say("campaign.call.done." + outcome);
  }

  /** Notes that somebody is to be called by no campaign. Refuses as the front door does. */
  public void silence() {
    campaigns.silence(mobile == null ? null : mobile.strip());
    mobile = null;
    say("campaign.call.done.never-again");
  }

  private void say(String key) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(page.text(key)));
  }

  /** Whether somebody was taken. */
  public boolean isTaken() {
    return person != null;
  }

  /** The number to call. */
  public String getNumber() {
    return person == null ? "" : person.mobile();
  }

  /** What is told, its title. */
  public String getTitle() {
    return person == null ? "" : page.in(person.article().title());
  }

  /** What is told, a paragraph each. */
  public List<String> getParagraphs() {
    return person == null ? List.of() : page.in(person.article().body()).lines().toList();
  }

  public String getMobile() {
    return mobile;
  }

  public void setMobile(String mobile) {
    this.mobile = mobile;
  }
}
