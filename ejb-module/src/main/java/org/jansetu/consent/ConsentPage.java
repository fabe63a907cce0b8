package org.jansetu.consent;

import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jansetu.catalogue.RequiredDocument;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.network.KioskPlace;
import org.jansetu.paper.Printout;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;

/** Sets the page that a citizen signs; the style sheet is a file of its own. */
final class ConsentPage {

  private static final String TEXTS = "org.jansetu.consent.Texts";
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm");

  private final StringBuilder html = new StringBuilder(4_000);
  private final Locale language;
  private final ResourceBundle texts;

  ConsentPage(Locale language) {
    this.language = language;
    this.texts =
        ResourceBundle.getBundle(
            TEXTS,
            language.getLanguage().equals("hi") ? language : Locale.ROOT,
            ConsentPage.class.getClassLoader());
  }

  Printout of(ConsentRow row, KioskPlace kiosk, ServiceDefinition service, Programmes programmes) {
    Programme programme = programmes.current();
    String title = texts.getString("title");
    html.append("<!DOCTYPE html>\n<html lang=\"").append(language.getLanguage());
    html.append("\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    element("title", null, title + " " + row.number());
    html.append("<link rel=\"stylesheet\" href=\"/resources/css/receipt.css\">\n");
    html.append("</head>\n<body>\n<main class=\"slip\">\n<header>\n");
    element("h1", null, programme.name().in(language));
    element("p", "title", title);
    html.append("</header>\n<dl class=\"facts\">\n");
    fact("number", row.number());
    fact("applicant", row.applicantName());
    if (row.mobile() != null) {
      fact("mobile", row.mobile());
    }
    fact("service", service.name().in(language));
    fact("kiosk", kiosk.code() + " · " + kiosk.name().in(language));
    fact("at", MOMENT.format(row.at().atZone(programme.zone())));
    html.append("</dl>\n");
    element(
        "p",
        null,
        MessageFormat.format(
            texts.getString("agreed"), row.applicantName(), service.name().in(language)));
    html.append("<ul>\n");
    for (RequiredDocument paper : service.documents()) {
      element("li", null, paper.name().in(language));
    }
    html.append("</ul>\n");
    element("p", null, texts.getString("read"));
    html.append("<dl class=\"facts sign\">\n");
    fact("signature", "______________________");
    fact("operator", "______________________");
    html.append("</dl>\n</main>\n</body>\n</html>\n");
    return new Printout(
        "text/html;charset=utf-8",
        row.number() + ".html",
        html.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void fact(String key, String value) {
    html.append("<div>");
    element("dt", null, texts.getString(key));
    element("dd", null, value);
    html.append("</div>\n");
  }

  private void element(String name, String kind, String text) {
    html.append('<').append(name);
    if (kind != null) {
      html.append(" class=\"").append(kind).append('"');
    }
    html.append('>');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(c);
      }
    }
    html.append("</").append(name).append(">\n");
  }
}
