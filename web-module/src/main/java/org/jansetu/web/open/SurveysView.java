package org.jansetu.web.open;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.CodedName;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.network.Kiosks;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Page;
import org.jansetu.survey.Consultation;
import org.jansetu.survey.Mark;
import org.jansetu.survey.Survey;
import org.jansetu.survey.SurveyAnswer;
import org.jansetu.survey.Surveys;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** What people are asked, and drafts that they may comment on. */
@Named
@ViewScoped
public class SurveysView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/open/surveys.xhtml";
  private static final int PAGE_SIZE = 20;

  @Inject private transient Surveys surveys;
  @Inject private transient Catalogue catalogue;
  @Inject private transient Kiosks kiosks;
  @Inject private transient Callers callers;
  @Inject private transient PageFrame page;

  private String survey;
  private String draft;
  private String receipt;
  private String code;
  private String text;
  private String about;
  private String cursor;
  private transient Page<Mark> marks;
  private final HashMap<String, String> answers = new HashMap<>();
  private final HashMap<String, Boolean> chosen = new HashMap<>();

  /**
   * Something that may be opened.
   *
   * @param title what it is called
   * @param until until which day, in words; empty where it has no end
   * @param isOpen whether it is open
   * @param url what shows it
   */
  public record Choice(String title, String until, boolean isOpen, String url) {}

  /** The surveys. */
  public List<Choice> getSurveys() {
    return surveys.list().stream()
        .map(
            each ->
                new Choice(
                    page.in(each.title()),
                    each.until() == null ? "" : Days.of(each.until(), page.locale()),
                    each.isOpen(),
                    new QueryUrl(PAGE).with("survey", each.code()).toString()))
        .toList();
  }

  /** The drafts. */
  public List<Choice> getDrafts() {
    return surveys.consultations().stream()
        .map(
            each ->
                new Choice(
                    page.in(each.title()),
                    Days.of(each.until(), page.locale()),
                    each.isOpen(),
                    new QueryUrl(PAGE).with("draft", each.code()).toString()))
        .toList();
  }

  /** The survey that is shown, or null. */
  public Survey getShown() {
    return survey == null || survey.isEmpty() ? null : surveys.get(survey);
  }

  /** What is asked in it. */
  public List<Survey.Question> getQuestions() {
    Survey shown = getShown();
    return shown == null ? List.of() : shown.questions();
  }

  /** Whether it is answered by a receipt. */
  public boolean isByReceipt() {
    Survey shown = getShown();
    return shown != null && shown.by().equals("receipt");
  }

  /** Whether the reader can answer it as they are. */
  public boolean isAnswerable() {
    Survey shown = getShown();
    return shown != null
        && shown.isOpen()
        && (isByReceipt() || callers.current().has(Role.CITIZEN));
  }

  /** Whether the reader has to sign in first. */
  public boolean isSignInWanted() {
    Survey shown = getShown();
    return shown != null && shown.isOpen() && !isAnswerable();
  }

  /** Answers it. Refuses as the front door does; then what was entered stays. */
  public void answer() {
    Map<String, List<String>> given = new HashMap<>();
    for (Survey.Question question : getQuestions()) {
      List<String> said = new ArrayList<>();
      if (question.isMany()) {
        for (CodedName option : question.options()) {
          if (Boolean.TRUE.equals(chosen.get(question.code() + "/" + option.code()))) {
            said.add(option.code());
          }
        }
      } else if (answers.get(question.code()) != null) {
        said.add(answers.get(question.code()));
      }
      if (!said.isEmpty()) {
        given.put(question.code(), said);
      }
    }
    surveys.answer(new SurveyAnswer(survey, receipt, code, given));
    answers.clear();
    chosen.clear();
    receipt = null;
    code = null;
    say("survey.thanks");
  }

  /**
   * What is said of a kiosk or service.
   *
   * @param name what it is called
   * @param code its code
   * @param mean of 5 points
   * @param answers how many have said it
   */
  public record Said(String name, String code, String mean, int answers) {}

  private boolean isOfKiosks() {
    return "kiosk".equals(about);
  }

  private Page<Mark> marks() {
    if (marks == null) {
      marks =
          surveys.marks(
              survey, isOfKiosks() ? Mark.About.KIOSK : Mark.About.SERVICE, cursor, PAGE_SIZE);
    }
    return marks;
  }

  /** Whether anything of the survey is published. */
  public boolean isPublished() {
    Survey shown = getShown();
    return shown != null && shown.publishing() != null;
  }

  /** What is said of services, or of kiosks, by their codes. */
  public List<Said> getMarks() {
    return isPublished() ? marks().items().stream().map(this::said).toList() : List.of();
  }

  private Said said(Mark mark) {
    LocalText name = isOfKiosks() ? kiosk(mark.code()) : service(mark.code());
    return new Said(page.in(name), mark.code(), mark.mean(), mark.answers());
  }

  private LocalText service(String of) {
    return catalogue.find(of).map(ServiceDefinition::name).orElseGet(() -> LocalText.english(of));
  }

  private LocalText kiosk(String of) {
    try {
      return kiosks.place(of).name();
    } catch (NotFound gone) {
      return LocalText.english(of);
    }
  }

  /** Why nothing is there, in words. */
  public String getUnmarked() {
    return page.texts().get("survey.marks.none", getShown().publishing().from());
  }

  /** The address of what comes after these, or null. */
  public String getNextUrl() {
    return isPublished() && marks().nextCursor() != null
        ? url(about).with("cursor", marks().nextCursor()).toString()
        : null;
  }

  /** The address of what is said of services or of kiosks. */
  public String marksUrl(String one) {
    return url(one).toString();
  }

  private QueryUrl url(String one) {
    return new QueryUrl(PAGE).with("survey", survey).with("about", one);
  }

  /** The draft that is shown, or null. */
  public Consultation getOpened() {
    return draft == null || draft.isEmpty() ? null : surveys.consultation(draft);
  }

  /** Its text, a paragraph each. */
  public List<String> getParagraphs() {
    Consultation opened = getOpened();
    return opened == null ? List.of() : page.in(opened.draft()).lines().toList();
  }

  /** Until when it may be commented on, in words. */
  public String getOpenedUntil() {
    Consultation opened = getOpened();
    return opened == null ? "" : Days.of(opened.until(), page.locale());
  }

  /** Comments on it. Refuses as the front door does; then what was entered stays. */
  public void comment() {
    surveys.comment(draft, text);
    text = null;
    say("survey.comment.thanks");
  }

  private void say(String key) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(page.text(key)));
  }

  /** What is answered with one code or in words, by question. */
  public Map<String, String> getAnswers() {
    return answers;
  }

  /** What is ticked, by question and code. */
  public Map<String, Boolean> getChosen() {
    return chosen;
  }

  public String getSurvey() {
    return survey;
  }

  public void setSurvey(String survey) {
    this.survey = survey;
    marks = null;
  }

  public String getAbout() {
    return about;
  }

  public void setAbout(String about) {
    this.about = about;
    marks = null;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
    marks = null;
  }

  public String getDraft() {
    return draft;
  }

  public void setDraft(String draft) {
    this.draft = draft;
  }

  public String getReceipt() {
    return receipt;
  }

  public void setReceipt(String receipt) {
    this.receipt = receipt;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
