package org.jansetu.simulator;

import java.util.Locale;
import java.util.Map;

/** The page of the sandbox, on which a person chooses how the payment ends. */
final class SandboxPage {

  private SandboxPage() {}

  static String of(Map<String, String> request) {
    boolean isHindi = "hi".equals(request.get("language"));
    long paise = Long.parseLong(request.get("amountPaise"));
    StringBuilder page = new StringBuilder(2048);
    page.append("<!DOCTYPE html><html lang=\"")
        .append(isHindi ? "hi" : "en")
        .append("\"><head><meta charset=\"utf-8\"><title>")
        .append(isHindi ? "भुगतान सैंडबॉक्स" : "Payment sandbox")
        .append("</title><meta name=\"viewport\" content=\"width=device-width\"><style>")
        .append("body{font:16px/1.45 sans-serif;margin:16px;max-width:30em}")
        .append("button{display:block;width:100%;padding:12px;margin:8px 0;font:inherit}")
        .append("b{font-size:28px}</style></head><body><h1>")
        .append(isHindi ? "भुगतान सैंडबॉक्स" : "Payment sandbox")
        .append("</h1><p>")
        .append(
            isHindi
                ? "यहाँ किसी का पैसा नहीं जाता। चुनें कि भुगतान कैसे समाप्त हो।"
                : "Nobody's money moves here. Choose how the payment ends.")
        .append("</p><p><b>₹ ")
        .append(String.format(Locale.ROOT, "%d.%02d", paise / 100, paise % 100))
        .append("</b></p><form method=\"post\" action=\"/gateway/decide\">");
    hidden(page, "merchant", request.get("merchant"));
    hidden(page, "order", request.get("order"));
    for (Outcome outcome : Outcome.values()) {
      page.append("<button name=\"outcome\" value=\"")
          .append(outcome.code())
          .append("\">")
          .append(outcome.code())
          .append("</button>");
    }
    return page.append("</form></body></html>").toString();
  }

  /** Merchant and order are letters, digits and hyphens: the request was signed by its merchant. */
  private static void hidden(StringBuilder page, String name, String value) {
    page.append("<input type=\"hidden\" name=\"")
        .append(name)
        .append("\" value=\"")
        .append(value.replaceAll("[^A-Za-z0-9-]", ""))
        .append("\">");
  }
}
