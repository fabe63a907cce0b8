package org.jansetu.web.officer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jansetu.grievance.GrievanceCard;
import org.jansetu.grievance.Grievances;
import org.jansetu.paper.Printout;
import org.jansetu.web.faces.Papers;

/** A file of a grievance for the office's eyes: {@code ?token=&id=}. */
@WebServlet("/officer/grievance-file")
public class GrievanceFile extends HttpServlet {

  @Inject private transient Grievances grievances;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String token = request.getParameter("token");
    String id = request.getParameter("id");
    Papers.send(() -> printout(token, id), response);
  }

  private Printout printout(String token, String id) {
    GrievanceCard.Content file = grievances.attachment(token, String.valueOf(id));
    return new Printout(file.mediaType(), file.name(), file.bytes());
  }
}
