package org.jansetu.web.officer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jansetu.counselling.Counsellings;
import org.jansetu.web.faces.Papers;
import org.jansetu.web.texts.Texts;

/** Who has which seat, as a file: {@code ?counselling=&language=&format=}. */
@WebServlet("/officer/seat-table")
public class SeatTable extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final List<String> COLUMNS =
      List.of(
          "seat.number",
          "exam.candidate",
          "seat.rank",
          "seat.category",
          "status",
          "seat.seat",
          "seat.kind",
          "seat.round",
          "seat.choices");

  @Inject private transient Counsellings counsellings;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String code = request.getParameter("counselling");
    Texts texts = new Texts(Papers.language(request));
    Papers.send(
        () ->
            counsellings
                .table(code, COLUMNS.stream().map(texts::get).toList())
                .as(request.getParameter("format")),
        response);
  }
}
