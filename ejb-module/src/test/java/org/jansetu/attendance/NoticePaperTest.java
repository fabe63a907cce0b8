package org.jansetu.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jansetu.paper.Printout;
import org.jansetu.shared.LocalText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("JSK-10")
class NoticePaperTest {

  private static final NoticePaper.Head HEAD =
      new NoticePaper.Head(
          new LocalText("Nadi Seva", "नदी सेवा"),
          new LocalText("Centre, Jharna", "झरना केन्द्र"),
          "SKR-0002",
          LocalDate.of(2026, 11, 23),
          "155343",
          "http://localhost:8080/open/presence?centre=SKR-0002");

  private static NoticePaper.Hours hours(int weekday, String from, String until) {
    return new NoticePaper.Hours(weekday, LocalTime.parse(from), LocalTime.parse(until));
  }

  private static String text(Printout paper) throws IOException {
    try (PdfReader reader = new PdfReader(paper.content())) {
      return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ");
    }
  }

  @Test
  void daysOfTheSameHoursStandTogether() throws IOException {
    NoticePaper.Sitter patwari =
        new NoticePaper.Sitter(
            new LocalText("Prem Rathore", "प्रेम राठौर"),
            new LocalText("Patwari", "पटवारी"),
            LocalText.english("Revenue"),
            true,
            List.of(hours(1, "11:00", "13:00")));
    NoticePaper.Sitter whole =
        patwari.and(
            new NoticePaper.Sitter(
                patwari.name(),
                patwari.designation(),
                patwari.department(),
                true,
                List.of(hours(3, "11:00", "13:00"), hours(3, "15:00", "16:00"))));
    Printout paper = NoticePaper.of(HEAD, List.of(whole));
    assertEquals("notice-SKR-0002.pdf", paper.fileName());
    String text = text(paper);
    assertTrue(text.contains("Mon, Wed 11:00–13:00"), text);
    assertTrue(text.contains("Wed 15:00–16:00"), text);
    assertTrue(text.contains("Patwari"), text);
    assertTrue(text.contains("155343"), text);
    assertTrue(text.contains("not a real person"), "invented people are named as such");
  }

  @Test
  void aCentreWithoutARosterSaysSo() throws IOException {
    assertTrue(text(NoticePaper.of(HEAD, List.of())).contains("Nobody has to be here."));
  }
}
