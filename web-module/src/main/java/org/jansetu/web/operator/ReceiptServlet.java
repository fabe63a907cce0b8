package org.jansetu.web.operator;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jansetu.receipt.PrintFormat;
import org.jansetu.receipt.Receipts;
import org.jansetu.web.faces.Papers;

/**
 * A receipt for the pages: {@code ?id=}, {@code &format=} html, a4 or roll, {@code &language=} hi or
 * en. Every call is one more copy, so a browser must not keep it.
 */
@WebServlet("/operator/receipt")
public class ReceiptServlet extends HttpServlet {

  private static final int LONGEST_ID = 18;

  @Inject private transient Receipts receipts;
  @Inject private transient Papers papers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    papers.answer(
        response,
        () -> receipts.print(id(request), format(request), papers.language(request)));
  }

  /** What is no id names nothing: 0 is never given. */
  private static long id(HttpServletRequest request) {
    String text = request.getParameter("id");
    boolean isId =
        text != null && text.length() <= LONGEST_ID && text.matches("[0-9]+");
    return isId ? Long.parseLong(text) : 0;
  }

  private static PrintFormat format(HttpServletRequest request) {
    String text = request.getParameter("format");
    return switch (text == null ? "html" : text) {
      case "a4" -> PrintFormat.A4_PDF;
      case "roll" -> PrintFormat.ROLL_PDF;
      default -> PrintFormat.HTML;
    };
  }
}
