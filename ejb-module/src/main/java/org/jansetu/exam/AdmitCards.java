package org.jansetu.exam;

import com.lowagie.text.Element;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jansetu.application.Applications;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.paper.Grid;
import org.jansetu.paper.Paper;
import org.jansetu.paper.Printout;
import org.jansetu.paper.QrCode;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.ServerSettings;

/**
 * Sets admit cards: Hindi above or beside English whatever the reader's language, because the
 * candidate reads one and the invigilator perhaps the other.
 */
@Dependent
class AdmitCards {

  private static final int POINTS = 11;
  private static final int PHOTO_WIDTH = 105;
  private static final int PHOTO_HEIGHT = 135;
  private static final int SIGNATURE_HEIGHT = 40;
  private static final int SQUARE = 120;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  @Inject private Programmes programmes;
  @Inject private ServerSettings settings;
  @Inject private Catalogue catalogue;
  @Inject private Applications applications;

  ZoneId zone() {
    return programmes.current().zone();
  }

  /** The card; the caller may see the case and its papers. */
  Printout print(ExamDefinition exam, CandidateRow row, Locale language) {
    Programme programme = programmes.current();
    ServiceDefinition service = catalogue.get(exam.service());
    Grid page = Grid.of(POINTS, 1);
    page.title(Labels.both(programme.name()), 15, Element.ALIGN_CENTER);
    page.title(Labels.both(service.department().name()), POINTS + 1, Element.ALIGN_CENTER);
    page.rule();
    page.title(Labels.both("admit-card"), 17, Element.ALIGN_CENTER);
    page.title(Labels.both(exam.name()), 14, Element.ALIGN_CENTER);
    page.across(Labels.both("notice") + ": " + exam.notice(), Element.ALIGN_CENTER);
    if (exam.illustrative()) {
      page.across(Labels.both("illustrative"), Element.ALIGN_CENTER);
    }
    page.rule();
    page.inner(Grid.of(POINTS, 70, 30).inner(facts(exam, row)).inner(pictures(exam, row)));
    page.rule().inner(instructions(exam)).rule();
    page.inner(
        Grid.of(POINTS - 2, 30, 70)
            .picture(QrCode.of(address(programme, row)).image(), SQUARE)
            .inner(proof(row)));
    String title = Labels.in("admit-card", language) + " " + row.rollNumber();
    return new Printout(
        "application/pdf",
        "admit-card-" + row.rollNumber().replaceAll("[^A-Za-z0-9-]", "-") + ".pdf",
        Paper.sheets(page.table(), title, language, null));
  }

  private Grid facts(ExamDefinition exam, CandidateRow row) {
    Grid facts = Grid.of(POINTS, 42, 58);
    line(facts, Labels.both("roll"), row.rollNumber());
    line(facts, Labels.both("candidate"), row.fullName());
    Map<String, String> answers = Labels.answers(catalogue, exam.service(), row.answers());
    answers.forEach((label, value) -> line(facts, label, value));
    line(facts, Labels.both("date"), DAY.format(row.sitsOn()));
    line(facts, Labels.both("time"), TIME.format(row.sitsAt()));
    String centre = row.centreCode() + " · " + Labels.both(row.centre());
    line(facts, Labels.both("centre"), centre);
    if (row.centreAddress() != null) {
      line(facts, Labels.both("address"), row.centreAddress());
    }
    line(facts, Labels.both("application"), row.application());
    return facts;
  }

  private static void line(Grid facts, String label, String value) {
    facts.text(label).strong(value);
  }

  private Grid pictures(ExamDefinition exam, CandidateRow row) {
    Grid pictures = Grid.of(POINTS - 2, 1);
    paper(row, exam.photo())
        .ifPresentOrElse(
            photo -> pictures.photo(photo, PHOTO_WIDTH, PHOTO_HEIGHT),
            () -> pictures.across(Labels.both("no-photo"), Element.ALIGN_CENTER));
    paper(row, exam.signature())
        .ifPresent(
            hand ->
                pictures
                    .photo(hand, PHOTO_WIDTH, SIGNATURE_HEIGHT)
                    .across(Labels.both("signature"), Element.ALIGN_CENTER));
    return pictures;
  }

  private Optional<byte[]> paper(CandidateRow row, String code) {
    if (code == null || !row.documents().containsKey(code)) {
      return Optional.empty();
    }
    try {
      return Optional.of(applications.paper(row.application(), code).content());
    } catch (NotFound e) {
      return Optional.empty();
    }
  }

  private static Grid instructions(ExamDefinition exam) {
    Grid grid = Grid.of(POINTS - 1, 4, 96);
    grid.title(Labels.both("instructions"), POINTS, Element.ALIGN_LEFT);
    int number = 0;
    for (LocalText line : exam.instructions()) {
      grid.text(++number + ".").text(Labels.both(line));
    }
    return grid;
  }

  private static Grid proof(CandidateRow row) {
    return Grid.of(POINTS - 2, 1)
        .text(Labels.both("proof"))
        .strong(row.rollNumber() + " · " + row.checkCode())
        .text(Labels.both("no-stamp"));
  }

  private String address(Programme programme, CandidateRow row) {
    String host = programme.hosts().isEmpty() ? "localhost" : programme.hosts().get(0);
    String url = settings.publicUrl().orElseGet(() -> "http://" + host + ":" + settings.port());
    return (url.endsWith("/") ? url.substring(0, url.length() - 1) : url)
        + "/open/exams.xhtml?exam="
        + URLEncoder.encode(row.exam(), StandardCharsets.UTF_8)
        + "&roll="
        + URLEncoder.encode(row.rollNumber(), StandardCharsets.UTF_8)
        + "&code="
        + row.checkCode();
  }
}
