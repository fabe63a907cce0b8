package org.jansetu.onboarding;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jansetu.shared.Finding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each cross-check of counsellings, and of what is told, with a folder that breaks just it. */
@Tag("MPO-10")
@Tag("MPO-11")
class CounsellingFolderTest {

  private static final String FILE = "counselling.yaml";
  private static final String DOORSTEP = "workflows/doorstep.yaml";

  /** A folder that breaks one check: its file, the check, and what to break. */
  record Broken(String file, String check, UnaryOperator<SampleFolder> how) {
    @Override
    public String toString() {
      return check + " in " + file;
    }
  }

  private static Broken broken(String check, String what, String by) {
    return new Broken(FILE, check, folder -> folder.with(FILE, what, by));
  }

  static Stream<Broken> broken() {
    return Stream.of(
        broken("schema", "rounds: 3", "rounds: 0"),
        broken("counselling-exam-known", "exam: CLERK", "exam: CLERKS"),
        broken("counselling-time", "2036-12-31T23:59:59", "2036-12-32T23:59:59"),
        broken("counselling-dates-in-order", "2036-12-31T23:59:59", "2025-12-31T23:59:59"),
        broken("counselling-vacancy-once", "code: KINARA", "code: SARITA"),
        broken("counselling-category-known", "{open: 1, st: 1}", "{open: 1, vip: 1}"),
        broken("counselling-passing-known", "{from: obc, to: open,", "{from: vip, to: open,"),
        broken("counselling-passing-once", "{from: obc, to: open,", "{from: sc, to: obc,"),
        broken("counselling-passing-round", "to: open, round: 3}", "to: open, round: 4}"),
        broken("counselling-passing-ends", "{from: sc, to: open,", "{from: sc, to: st,"),
        new Broken(
            FILE,
            "counselling-code-once",
            f -> f.plus(FILE, "\n  - {code: CLERK-POSTS, exam: CLERK}\n")),
        new Broken(
            FILE,
            "counselling-form-asks-category",
            f -> f.with("exams.yaml", "service: SMP-18", "service: SMP-15")),
        new Broken(
            DOORSTEP,
            "told-is-written",
            f -> f.with(DOORSTEP, "needsRemark: true, tells: true", "tells: true")));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void everyCheckFindsWhatBreaksIt(Broken broken) {
    List<Finding> findings = broken.how().apply(SampleFolder.sample()).findings();
    assertTrue(
        findings.stream()
            .anyMatch(f -> f.file().equals(broken.file()) && f.check().equals(broken.check())),
        findings::toString);
  }
}
