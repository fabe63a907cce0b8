package org.jansetu.web.officer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jansetu.biometric.PunchPhoto;
import org.jansetu.biometric.PunchPhotos;
import org.jansetu.paper.Printout;
import org.jansetu.web.faces.Papers;

/** The photograph of a punch by telephone: {@code ?id=}. */
@WebServlet("/officer/punch-photo")
public class PunchPhotoFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient PunchPhotos photos;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Papers.send(() -> made(request.getParameter("id")), response);
  }

  private Printout made(String id) {
    PunchPhoto photo = photos.look(id);
    String ending = photo.mediaType().endsWith("png") ? ".png" : ".jpg";
    return new Printout(photo.mediaType(), "punch-" + id + ending, photo.content());
  }
}
