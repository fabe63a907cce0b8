package org.jansetu.handover;

import com.lowagie.text.Element;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.network.Kiosks;
import org.jansetu.paper.Grid;
import org.jansetu.paper.Paper;
import org.jansetu.paper.Printout;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Programmes;

/** Sets the list that a functionary signs, with room for what was found. */
@Dependent
class SlipPaper {

  private static final int POINTS = 10;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm", Locale.ROOT);

  @Inject private Programmes programmes;
  @Inject private Catalogue catalogue;
  @Inject private Kiosks kiosks;

  Printout print(Slip slip, List<HandOverRepository.Line> lines, Locale language) {
    Grid page = Grid.of(POINTS, 1);
    page.title(programmes.current().name().in(language), 14, Element.ALIGN_CENTER);
    page.title(Labels.in("title", language), 16, Element.ALIGN_CENTER);
    page.rule().inner(head(slip, language)).rule();
    page.inner(table(lines, language)).rule();
    page.across(Labels.in("bring", language), Element.ALIGN_LEFT);
    page.across("\n\n", Element.ALIGN_LEFT);
    page.inner(
        Grid.of(POINTS, 60, 40)
            .text("______________________________")
            .text("____________________")
            .text(Labels.in("received", language))
            .text(Labels.in("operator", language)));
    String title = Labels.in("title", language) + " " + slip.title();
    return new Printout(
        "application/pdf",
        "hand-over-" + slip.title().replaceAll("[^A-Za-z0-9-]", "-") + ".pdf",
        Paper.sheets(page.table(), title, language, Labels.in("page", language)));
  }

  private Grid head(Slip slip, Locale language) {
    LocalText department =
        catalogue.departments().stream()
            .filter(known -> known.code().equals(slip.department()))
            .findFirst()
            .map(known -> known.name())
            .orElseGet(() -> LocalText.english(slip.department()));
    String centre = kiosks.place(slip.kiosk()).name().in(language) + " · " + slip.kiosk();
    String receiver =
        slip.pin() == null
            ? slip.receiver()
            : slip.receiver() + " · " + Labels.in("pin", language) + " " + slip.pin();
    Grid head = Grid.of(POINTS + 1, 18, 32, 18, 32);
    head.text(Labels.in("number", language)).strong(slip.title());
    head.text(Labels.in("date", language)).strong(MOMENT.format(slip.at()));
    head.text(Labels.in("centre", language)).strong(centre);
    head.text(Labels.in("department", language)).strong(department.in(language));
    head.text(Labels.in("receiver", language)).strong(receiver);
    return head.text("").text("");
  }

  private Grid table(List<HandOverRepository.Line> lines, Locale language) {
    Grid table = Grid.of(POINTS, 5, 31, 22, 12, 12, 18);
    for (String key : List.of("line", "application", "applicant", "filed", "due", "found")) {
      table.head(Labels.in(key, language), Element.ALIGN_LEFT);
    }
    int count = 0;
    for (HandOverRepository.Line line : lines) {
      String service =
          catalogue
              .find(line.service())
              .map(ServiceDefinition::name)
              .map(name -> name.in(language))
              .orElse(line.service());
      String mobile = line.mobile() == null ? "" : "\n" + line.mobile();
      table
          .text(Integer.toString(++count))
          .text(line.number() + "\n" + service)
          .text(line.applicant() + mobile)
          .text(day(line.filedOn()))
          .text(day(line.dueOn()))
          .text("");
      table.rule();
    }
    return table;
  }

  private static String day(LocalDate day) {
    return day == null ? "–" : DAY.format(day);
  }
}
