package org.jansetu.receipt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jansetu.paper.QrCode;

/** Sets a receipt as a page for the browser; the style sheet is a file of its own. */
final class SlipHtml {

  private final StringBuilder html = new StringBuilder(8_000);

  private SlipHtml() {}

  static byte[] page(Slip slip) {
    SlipHtml page = new SlipHtml();
    page.write(slip);
    return page.html.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(Slip slip) {
    html.append("<!DOCTYPE html>\n<html lang=\"").append(slip.language().getLanguage());
    html.append("\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    element("title", null, slip.title() + " " + slip.number());
    html.append("<link rel=\"stylesheet\" href=\"/resources/css/receipt.css\">\n");
    html.append("</head>\n<body>\n<main class=\"slip").append(slip.isSpoilt() ? " spoilt" : "");
    html.append("\">\n<header>\n");
    element("p", "state", slip.state());
    element("h1", null, slip.programme());
    element("p", "title", slip.title());
    element("p", "mark", slip.mark());
    html.append("</header>\n");
    html.append("<div class=\"top\">\n");
    facts("facts", slip.facts());
    check(slip.check());
    html.append("</div>\n");
    charges(slip);
    facts("promise", slip.promise());
    facts("contacts", slip.contacts());
    html.append("<footer>\n");
    slip.notes().forEach(note -> element("p", null, note));
    html.append("</footer>\n</main>\n</body>\n</html>\n");
  }

  private void charges(Slip slip) {
    html.append("<table class=\"charges\">\n");
    slip.charges().forEach(this::group);
    html.append("<tbody class=\"total\">\n");
    line(slip.total());
    html.append("</tbody>\n</table>\n");
    slip.words().forEach(words -> element("p", "words", words));
    if (!slip.borne().lines().isEmpty()) {
      html.append("<table class=\"charges borne\">\n");
      group(slip.borne());
      html.append("</table>\n");
    }
  }

  private void group(Slip.Group group) {
    html.append("<tbody>\n<tr><th colspan=\"2\" scope=\"rowgroup\">");
    html.append(escaped(group.label())).append("</th></tr>\n");
    group.lines().forEach(this::line);
    html.append("</tbody>\n");
  }

  private void line(Fact fact) {
    html.append("<tr><th scope=\"row\">").append(escaped(fact.label())).append("</th><td>");
    html.append(escaped(fact.value())).append("</td></tr>\n");
  }

  private void facts(String kind, List<Fact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    html.append("<dl class=\"").append(kind).append("\">\n");
    for (Fact fact : facts) {
      html.append("<div>");
      element("dt", null, fact.label());
      element("dd", null, fact.value());
      html.append("</div>\n");
    }
    html.append("</dl>\n");
  }

  private void check(Slip.Check check) {
    html.append("<section class=\"check\">\n");
    html.append(QrCode.of(check.url()).svg(escaped(check.invitation()))).append('\n');
    element("p", null, check.invitation());
    element("p", null, check.code().label());
    element("p", "code", check.code().value());
    html.append("</section>\n");
  }

  private void element(String name, String kind, String text) {
    html.append('<').append(name);
    if (kind != null) {
      html.append(" class=\"").append(kind).append('"');
    }
    html.append('>').append(escaped(text)).append("</").append(name).append(">\n");
  }

  /** Text that the browser shows as it is, inside an element or an attribute. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
