package org.jansetu.web.officer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jansetu.survey.Survey;
import org.jansetu.survey.SurveyResults;
import org.jansetu.survey.Surveys;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** What surveys came to, and what was said to drafts. */
@Named("officeSurveys")
@RequestScoped
public class SurveysView {

  private static final String PAGE = "/officer/surveys.xhtml";
  private static final int WIDEST = 1000;
  private static final int PAGE_SIZE = 50;

  @Inject private Surveys surveys;
  @Inject private PageFrame page;

  private String survey;
  private String draft;
  private SurveyResults results;

  /**
   * Something that may be opened.
   *
   * @param title what it is called
   * @param url what shows it
   */
  public record Choice(String title, String url) {}

  /**
   * A question with what was answered.
   *
   * @param text what was asked
   * @param bars how often each was chosen; none for a text
   * @param texts what was written last
   */
  public record Asked(String text, List<Bar> bars, List<String> texts) {}

  /**
   * How often something was chosen.
   *
   * @param name what
   * @param count how often
   * @param percent of those who answered
   * @param width of its bar, 0 to 1000
   */
  public record Bar(String name, int count, int percent, int width) {}

  /**
   * Something that was said to a draft.
   *
   * @param on when, in words
   * @param body what
   */
  public record Said(String on, String body) {}

  /** The surveys. */
  public List<Choice> getChoices() {
    return surveys.list().stream()
        .map(
            each ->
                new Choice(
                    page.in(each.title()),
                    new QueryUrl(PAGE).with("survey", each.code()).toString()))
        .toList();
  }

  /** The drafts. */
  public List<Choice> getDrafts() {
    return surveys.consultations().stream()
        .map(
            each ->
                new Choice(
                    page.in(each.title()) + " (" + each.comments() + ")",
                    new QueryUrl(PAGE).with("draft", each.code()).toString()))
        .toList();
  }

  /** What the one that is open came to, or null. */
  public SurveyResults getResults() {
    if (results == null && survey != null && !survey.isEmpty()) {
      results = surveys.results(survey);
    }
    return results;
  }

  /** Its questions with their answers. */
  public List<Asked> getAsked() {
    return getResults() == null
        ? List.of()
        : getResults().survey().questions().stream().map(this::asked).toList();
  }

  private Asked asked(Survey.Question question) {
    int answered = Math.max(1, getResults().answered());
    List<Bar> bars =
        question.options().stream()
            .map(
                option -> {
                  int count = getResults().count(question.code(), option.code());
                  return new Bar(
                      page.in(option.name()),
                      count,
                      count * 100 / answered,
                      count * WIDEST / answered);
                })
            .toList();
    return new Asked(
        page.in(question.text()),
        bars,
        getResults().texts().getOrDefault(question.code(), List.of()));
  }

  /** What was said last to the draft that is open. */
  public List<Said> getSaid() {
    return draft == null || draft.isEmpty()
        ? List.of()
        : surveys.comments(draft, null, PAGE_SIZE).items().stream()
            .map(each -> new Said(Days.of(each.on(), page.locale()), each.body()))
            .toList();
  }

  /** Whether a draft is open to which nothing was said yet. */
  public boolean isSilent() {
    return draft != null && !draft.isEmpty() && getSaid().isEmpty();
  }

  /** The address of what is open as a file. */
  public String getFile() {
    return new QueryUrl("/officer/survey-file")
        .with("survey", survey)
        .with("draft", draft)
        .with("language", page.getLanguage())
        .toString();
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
}
