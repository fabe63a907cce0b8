package org.jansetu.counselling;

import com.lowagie.text.Element;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jansetu.paper.Grid;
import org.jansetu.paper.Paper;
import org.jansetu.paper.Printout;
import org.jansetu.paper.QrCode;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.ServerSettings;

/** Sets the letter about a seat: Hindi beside English, with a square that proves it. */
@Dependent
class SeatLetter {

  private static final int POINTS = 11;
  private static final int SQUARE = 110;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm", Locale.ROOT);

  @Inject private Programmes programmes;
  @Inject private ServerSettings settings;

  Printout print(SeatCard card, RankedRow row, Locale language) {
    Programme programme = programmes.current();
    CounsellingCard counselling = card.counselling();
    Grid page = Grid.of(POINTS, 1);
    page.title(Labels.both(programme.name()), 15, Element.ALIGN_CENTER);
    page.title(Labels.both(counselling.body().name()), POINTS + 1, Element.ALIGN_CENTER);
    page.rule();
    page.title(Labels.both("title"), 17, Element.ALIGN_CENTER);
    page.title(Labels.both(counselling.name()), 14, Element.ALIGN_CENTER);
    if (counselling.illustrative()) {
      page.across(Labels.both("illustrative"), Element.ALIGN_CENTER);
    }
    page.rule().inner(facts(card, row, programme)).rule();
    Grid lines = Grid.of(POINTS - 1, 4, 96);
    int number = 0;
    for (LocalText line : instructions(counselling.code())) {
      lines.text(++number + ".").text(Labels.both(line));
    }
    page.inner(lines).rule();
    page.inner(
        Grid.of(POINTS - 2, 30, 70)
            .picture(QrCode.of(address(programme, row)).image(), SQUARE)
            .inner(
                Grid.of(POINTS - 2, 1)
                    .text(Labels.both("proof"))
                    .strong(row.application() + " · " + row.checkCode())));
    String title = Labels.in("title", language) + " " + row.application();
    return new Printout(
        "application/pdf",
        "seat-" + row.application().replaceAll("[^A-Za-z0-9-]", "-") + ".pdf",
        Paper.sheets(page.table(), title, language, null));
  }

  private List<LocalText> instructions(String code) {
    return programmes
        .current()
        .part(CounsellingBook.class, CounsellingBook::of)
        .byCode()
        .get(code)
        .instructions();
  }

  private static Grid facts(SeatCard card, RankedRow row, Programme programme) {
    Grid facts = Grid.of(POINTS, 42, 58);
    line(facts, "application", row.application());
    line(facts, "candidate", row.fullName());
    line(facts, "rank", Integer.toString(row.rank()));
    line(facts, "category", Labels.both(card.category().name()));
    line(facts, "seat", card.seat().code() + " · " + Labels.both(card.seat().name()));
    line(facts, "kind", Labels.both(card.kind().name()));
    for (PassedSeats pass : card.passed()) {
      String said = pass.from() + " → " + pass.to() + ": " + pass.seats();
      line(facts, "passed", said + " (" + Labels.both("round") + " " + pass.round() + ")");
    }
    line(facts, "round", row.round() + " / " + card.counselling().rounds());
    line(facts, "state", Labels.both("state." + row.state().code()));
    if (row.state() == SeatState.OFFERED) {
      line(facts, "answerBy", MOMENT.format(card.counselling().answerBy()));
    }
    line(facts, "printed", MOMENT.format(OffsetDateTime.now(programme.zone())));
    return facts;
  }

  private static void line(Grid facts, String label, String value) {
    facts.text(Labels.both(label)).strong(value);
  }

  private String address(Programme programme, RankedRow row) {
    String host = programme.hosts().isEmpty() ? "localhost" : programme.hosts().get(0);
    String url = settings.publicUrl().orElseGet(() -> "http://" + host + ":" + settings.port());
    return (url.endsWith("/") ? url.substring(0, url.length() - 1) : url)
        + "/open/seat.xhtml?number="
        + URLEncoder.encode(row.application(), StandardCharsets.UTF_8)
        + "&code="
        + row.checkCode();
  }
}
