package org.jansetu.extract;

import com.lowagie.text.Element;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jansetu.counter.Transaction;
import org.jansetu.paper.Grid;
import org.jansetu.paper.Paper;
import org.jansetu.paper.Printout;
import org.jansetu.paper.QrCode;
import org.jansetu.register.RegisterDefinition;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.ServerSettings;

/** Sets an extract on sheets of A4. */
final class ExtractPdf {

  private static final String TEXTS = "org.jansetu.extract.Texts";
  private static final int POINTS = 10;
  private static final int SQUARE = 110;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm", Locale.ROOT);

  private final Locale language;
  private final Programme programme;
  private final ServerSettings settings;
  private final ResourceBundle texts;

  ExtractPdf(Locale language, Programme programme, ServerSettings settings) {
    this.language = language;
    this.programme = programme;
    this.settings = settings;
    this.texts =
        ResourceBundle.getBundle(
            TEXTS,
            language.getLanguage().equals("hi") ? language : Locale.ROOT,
            ExtractPdf.class.getClassLoader());
  }

  Printout of(Transaction paid, ExtractRow row, RegisterDefinition register) {
    String title = said("title", register.name().in(language));
    Grid page =
        Grid.of(POINTS, 1)
            .title(programme.name().in(language), 18, Element.ALIGN_CENTER)
            .title(title, 14, Element.ALIGN_CENTER)
            .title(said("as-of", DAY.format(row.asOf())), 12, Element.ALIGN_CENTER);
    if (row.copy() > 1) {
      page.loud(said("duplicate", Integer.toString(row.copy() - 1)), Element.ALIGN_CENTER);
    }
    if (register.illustrative()) {
      page.across(said("illustrative"), Element.ALIGN_CENTER);
    }
    page.rule().inner(facts(paid, row)).rule().inner(lines(row, register)).rule();
    page.inner(
        Grid.of(POINTS, 30, 70)
            .picture(QrCode.of(address(paid)).image(), SQUARE)
            .text(said("proof", paid.receiptNumber(), paid.verificationCode())));
    page.text(said("no-seal"));
    if (!row.sheets().isEmpty()) {
      List<String> sheets = row.sheets();
      page.text(said("sheets", sheets.get(0), sheets.get(sheets.size() - 1)));
    }
    String name = title + " " + paid.receiptNumber();
    return new Printout(
        "application/pdf",
        "extract-" + paid.receiptNumber().replaceAll("[^A-Za-z0-9-]", "-") + ".pdf",
        Paper.sheets(page.table(), name, language, said("page")));
  }

  private Grid facts(Transaction paid, ExtractRow row) {
    return Grid.of(POINTS, 30, 70)
        .text(said("key"))
        .strong(row.key())
        .text(said("receipt"))
        .strong(paid.receiptNumber())
        .text(said("citizen"))
        .strong(paid.citizen().name())
        .text(said("kiosk"))
        .strong(paid.kiosk())
        .text(said("printed"))
        .strong(MOMENT.format(OffsetDateTime.now(programme.zone())));
  }

  private Grid lines(ExtractRow row, RegisterDefinition register) {
    List<String> columns = List.copyOf(register.columns().keySet());
    int[] widths = new int[columns.size()];
    Arrays.fill(widths, 1);
    Grid table = Grid.of(POINTS, widths);
    columns.forEach(
        column -> table.head(register.columns().get(column).in(language), Element.ALIGN_LEFT));
    for (Map<String, String> line : row.lines()) {
      columns.forEach(column -> table.text(line.getOrDefault(column, "")));
    }
    return table;
  }

  private String address(Transaction paid) {
    String host = programme.hosts().isEmpty() ? "localhost" : programme.hosts().get(0);
    String url = settings.publicUrl().orElseGet(() -> "http://" + host + ":" + settings.port());
    return (url.endsWith("/") ? url.substring(0, url.length() - 1) : url)
        + "/open/receipt.xhtml?number="
        + URLEncoder.encode(paid.receiptNumber(), StandardCharsets.UTF_8)
        + "&code="
        + paid.verificationCode();
  }

  private String said(String key, Object... values) {
    return values.length == 0
        ? texts.getString(key)
        : MessageFormat.format(texts.getString(key), values);
  }
}
