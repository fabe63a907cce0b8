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
import org.jansetu.catalogue.CodedName;
import org.jansetu.survey.Consultation;
import org.jansetu.survey.Survey;
import org.jansetu.survey.SurveyAnswer;
import org.jansetu.survey.Surveys;
import org.jansetu.tenancy.Callers;
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

  @Inject private transient Surveys surveys;
  @Inject private transient Callers callers;
  @Inject private transient PageFrame page;

  private String survey;
  private String draft;
  private String receipt;
  private String code;
  private String text;
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
