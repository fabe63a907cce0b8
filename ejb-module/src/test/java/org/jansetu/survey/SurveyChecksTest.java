package org.jansetu.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.jansetu.shared.Finding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is wrong with a file of surveys is said with file, key and why. */
@Tag("EMI-15")
@Tag("X-1")
class SurveyChecksTest {

  private static List<String> found(String json) throws JsonProcessingException {
    return SurveyChecks.of(new ObjectMapper().readTree(json), Set.of("REV")).stream()
        .map(Finding::toString)
        .toList();
  }

  @Test
  void nothingIsFoundWhereNothingIsWrong() throws Exception {
    assertEquals(List.of(), found("{}"));
    assertEquals(
        List.of(),
        found(
            "{\"surveys\":[{\"code\":\"a\",\"from\":\"2026-01-01\",\"questions\":[{\"code\":\"q\","
                + "\"type\":\"scale\"}]}],\"consultations\":[{\"code\":\"a\",\"department\":"
                + "\"REV\",\"from\":\"2026-01-01\",\"until\":\"2026-02-01\"}]}"));
  }

  @Test
  @Tag("MPO-14")
  void whatIsPublishedIsAScaleOfThoseWhoHoldReceipts() throws Exception {
    assertEquals(
        List.of(
            "surveys.yaml /surveys/0/publishes/question: q is no scale of this survey"
                + " [survey-publishes]",
            "surveys.yaml /surveys/0/publishes: only a survey by receipt knows kiosk and service"
                + " [survey-publishes]"),
        found(
            "{\"surveys\":[{\"code\":\"a\",\"by\":\"mobile\",\"from\":\"2026-01-01\","
                + "\"publishes\":{\"question\":\"q\",\"from\":5},\"questions\":[{\"code\":"
                + "\"q\",\"type\":\"text\"}]}]}"));
  }

  @Test
  void everythingWrongIsNamedAtOnce() throws Exception {
    assertEquals(
        List.of(
            "surveys.yaml /surveys/1/code: a stands here a second time [survey-code-once]",
            "surveys.yaml /surveys/0: a day is not in the calendar [survey-days]",
            "surveys.yaml /surveys/0/questions/0/options: a choice needs options [survey-options]",
            "surveys.yaml /surveys/1/until: it ends before it begins [survey-days]",
            "surveys.yaml /surveys/1/questions/0/options: only a choice has options"
                + " [survey-options]",
            "surveys.yaml /consultations/0/department: there is no department X"
                + " [survey-department-known]"),
        found(
            "{\"surveys\":[{\"code\":\"a\",\"from\":\"2026-02-30\",\"questions\":[{\"code\":\"q\","
                + "\"type\":\"choice\"}]},{\"code\":\"a\",\"from\":\"2026-01-02\",\"until\":"
                + "\"2026-01-01\",\"questions\":[{\"code\":\"q\",\"type\":\"text\",\"options\":"
                + "[{\"code\":\"o\"}]}]}],\"consultations\":[{\"code\":\"a\",\"department\":\"X\","
                + "\"from\":\"2026-01-01\",\"until\":\"2026-02-01\"}]}"));
  }
}
