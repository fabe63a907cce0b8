package org.jansetu.training;

import com.lowagie.text.Element;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jansetu.network.Kiosks;
import org.jansetu.paper.Grid;
import org.jansetu.paper.Paper;
import org.jansetu.paper.Printout;
import org.jansetu.paper.QrCode;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.ServerSettings;

/** Sets a certificate of training on A4, with the square that proves it. */
@Dependent
class CertificatePaper {

  private static final String LABELS = "org.jansetu.training.Labels";
  private static final Locale HINDI = Locale.forLanguageTag("hi");
  private static final int POINTS = 12;
  private static final int SQUARE = 120;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);

  @Inject private Programmes programmes;
  @Inject private ServerSettings settings;
  @Inject private Kiosks kiosks;

  Printout print(TrainingCertificate card, Course course, Locale language) {
    Programme programme = programmes.current();
    Grid page = Grid.of(POINTS, 1);
    page.title(programme.name().in(language), 18, Element.ALIGN_CENTER);
    page.rule();
    page.across("\n", Element.ALIGN_CENTER);
    page.title(label("title", language), 22, Element.ALIGN_CENTER);
    page.across("\n", Element.ALIGN_CENTER);
    page.title(card.fullName(), 20, Element.ALIGN_CENTER);
    String place = kiosks.place(card.kiosk()).name().in(language) + " · " + card.kiosk();
    page.across(place, Element.ALIGN_CENTER);
    page.across("\n", Element.ALIGN_CENTER);
    page.across(
        MessageFormat.format(
            label("passed", language), DAY.format(card.passedOn()), card.percent()),
        Element.ALIGN_CENTER);
    page.title(card.name().in(language), 16, Element.ALIGN_CENTER);
    page.across(
        MessageFormat.format(label("valid", language), DAY.format(card.validUntil())),
        Element.ALIGN_CENTER);
    if (course != null && course.illustrative()) {
      page.across(label("illustrative", language), Element.ALIGN_CENTER);
    }
    page.across("\n\n", Element.ALIGN_CENTER).rule();
    page.inner(
        Grid.of(POINTS - 2, 30, 70)
            .picture(QrCode.of(address(programme, card)).image(), SQUARE)
            .inner(
                Grid.of(POINTS - 1, 1)
                    .text(label("proof", language))
                    .strong(card.number() + " · " + card.code())));
    String title = label("title", language) + " " + card.number();
    return new Printout(
        "application/pdf",
        "training-" + card.number() + ".pdf",
        Paper.sheets(page.table(), title, language, null));
  }

  private static String label(String key, Locale language) {
    Locale file = language.getLanguage().equals("hi") ? HINDI : Locale.ROOT;
    return ResourceBundle.getBundle(LABELS, file, CertificatePaper.class.getClassLoader())
        .getString(key);
  }

  private String address(Programme programme, TrainingCertificate card) {
    String host = programme.hosts().isEmpty() ? "localhost" : programme.hosts().get(0);
    String url = settings.publicUrl().orElseGet(() -> "http://" + host + ":" + settings.port());
    return (url.endsWith("/") ? url.substring(0, url.length() - 1) : url)
        + "/open/training.xhtml?number="
        + URLEncoder.encode(card.number(), StandardCharsets.UTF_8)
        + "&code="
        + card.code();
  }
}
