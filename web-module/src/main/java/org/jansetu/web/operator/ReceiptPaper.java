package org.jansetu.web.operator;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jansetu.receipt.PrintFormat;
import org.jansetu.receipt.Receipts;
import org.jansetu.web.faces.Papers;

/** A receipt for the printer: {@code ?id=&format=html|a4|roll&language=}. */
@WebServlet("/operator/receipt")
public class ReceiptPaper extends HttpServlet {

  private static final Map<String, PrintFormat> FORMATS =
      Map.of("a4", PrintFormat.A4_PDF, "roll", PrintFormat.ROLL_PDF);

  @Inject private transient Receipts receipts;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = request.getParameter("id");
    if (id == null || !id.matches("\\d{1,18}")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String wanted = request.getParameter("format");
    PrintFormat format = FORMATS.getOrDefault(wanted == null ? "" : wanted, PrintFormat.HTML);
    Papers.send(
        () -> receipts.print(Long.parseLong(id), format, Papers.language(request)), response);
  }
}
