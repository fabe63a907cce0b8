package org.jansetu.web.society;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jansetu.punch.Devices;
import org.jansetu.shared.Refusal;

/** Every terminal that the reader may see, as a table. */
@WebServlet("/society/devices-file")
public class DevicesFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Devices devices;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String table;
    try {
      table = devices.csv();
    } catch (Refusal refusal) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    response.setContentType("text/csv; charset=utf-8; header=present");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Disposition", "attachment; filename=\"terminals.csv\"");
    response.getOutputStream().write(table.getBytes(StandardCharsets.UTF_8));
  }
}
