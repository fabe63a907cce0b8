package org.jansetu.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jansetu.attendance.Notices;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.Papers;

/** Who sits at a centre on which weekday, for the wall of its building: {@code ?centre=&on=}. */
@WebServlet("/open/presence-notice")
public class PresenceNotice extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Notices notices;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Papers.send(
        () ->
            notices.pdf(
                request.getParameter("centre"), Days.parse(request.getParameter("on"), null)),
        response);
  }
}
