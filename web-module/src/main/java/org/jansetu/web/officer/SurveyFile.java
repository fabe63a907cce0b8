package org.jansetu.web.officer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jansetu.catalogue.CodedName;
import org.jansetu.paper.Printout;
import org.jansetu.shared.Page;
import org.jansetu.survey.Survey;
import org.jansetu.survey.SurveyResults;
import org.jansetu.survey.Surveys;
import org.jansetu.web.faces.Papers;
import org.jansetu.web.texts.Texts;

/** What a survey or a draft came to, as CSV: {@code ?survey=} or {@code ?draft=}. */
@WebServlet("/officer/survey-file")
public class SurveyFile extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int MOST_PAGES = 50;

  @Inject private transient Surveys surveys;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Papers.send(() -> made(request), response);
  }

  private Printout made(HttpServletRequest request) {
    Locale language = Papers.language(request);
    String survey = request.getParameter("survey");
    List<List<String>> rows =
        survey == null || survey.isEmpty()
            ? comments(String.valueOf(request.getParameter("draft")), language)
            : results(surveys.results(survey), language);
    StringBuilder text = new StringBuilder("\uFEFF");
    rows.forEach(
        row ->
            text.append(String.join(",", row.stream().map(SurveyFile::cell).toList()))
                .append("\r\n"));
    return new Printout(
        "text/csv; charset=utf-8", "survey.csv", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static List<List<String>> results(SurveyResults results, Locale language) {
    Texts texts = new Texts(language);
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            texts.get("survey.question"), texts.get("survey.option"), texts.get("survey.count")));
    for (Survey.Question question : results.survey().questions()) {
      String asked = question.text().in(language);
      for (CodedName option : question.options()) {
        rows.add(
            List.of(
                asked,
                option.name().in(language),
                Integer.toString(results.count(question.code(), option.code()))));
      }
      results
          .texts()
          .getOrDefault(question.code(), List.of())
          .forEach(written -> rows.add(List.of(asked, written, "1")));
    }
    return rows;
  }

  private List<List<String>> comments(String draft, Locale language) {
    Texts texts = new Texts(language);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(texts.get("survey.day"), texts.get("survey.comment")));
    String cursor = null;
    for (int i = 0; i < MOST_PAGES; i++) {
      Page<SurveyResults.Comment> page = surveys.comments(draft, cursor, Page.MOST);
      page.items().forEach(each -> rows.add(List.of(each.on().toString(), each.body())));
      cursor = page.nextCursor();
      if (cursor == null) {
        break;
      }
    }
    return rows;
  }

  /** A text that begins like a formula would be one; the apostrophe says that it is a text. */
  private static String cell(String text) {
    String safe = text.matches("(?s)[=+\\-@\\t].*") ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
