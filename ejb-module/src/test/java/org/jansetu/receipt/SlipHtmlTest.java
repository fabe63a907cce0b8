package org.jansetu.receipt;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page for the browser shows what was typed and runs none of it. */
@Tag("X-14")
@Tag("X-11")
class SlipHtmlTest {

  @Test
  void scriptInNameIsShownAsText() {
    String html = html(Slips.english("<script>alert('x')</script> & \"Sons\""));
    assertFalse(html.contains("<script"), html);
    assertTrue(
        html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;Sons&quot;"),
        html);
  }

  @Test
  void pageNeedsNoInlineStyleOrScript() {
    String html = html(Slips.hindi("मूल प्रति / ORIGINAL", false));
    assertFalse(html.matches("(?s).*<[^>]+\\s(style|on[a-z]+)=.*"), html);
    assertFalse(html.contains("<style"), html);
    assertTrue(html.contains("href=\"/resources/css/receipt.css\""), html);
  }

  @Test
  void pageSaysWhatThePaperSays() {
    String html = html(Slips.hindi("निरस्त / CANCELLED", true));
    assertTrue(html.contains("<html lang=\"hi\">"), html);
    assertTrue(html.contains("class=\"slip spoilt\""), html);
    assertTrue(html.contains("निरस्त / CANCELLED"), html);
    assertTrue(html.contains("₹\u00a01,28,400.50"), html);
    assertTrue(html.contains("एक लाख अट्ठाईस हज़ार चार सौ रुपये पचास पैसे मात्र"), html);
    assertTrue(html.contains("<svg class=\"qr\""), html);
  }

  private static String html(Slip slip) {
    return new String(SlipHtml.page(slip), StandardCharsets.UTF_8);
  }
}
