package org.jansetu.web.society;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jansetu.outreach.EventCard;
import org.jansetu.outreach.Outreach;
import org.jansetu.paper.Printout;
import org.jansetu.paper.Spreadsheet;
import org.jansetu.web.faces.Papers;
import org.jansetu.web.texts.Texts;

/**
 * Events or campaigns of this financial year and the next as a file: {@code
 * ?list=events|campaigns&format=csv|xlsx&language=}.
 */
@WebServlet("/society/outreach-file")
public class OutreachFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Outreach outreach;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Papers.send(() -> made(request), response);
  }

  private Printout made(HttpServletRequest request) {
    return "campaigns".equals(request.getParameter("list")) ? campaigns(request) : events(request);
  }

  private Printout campaigns(HttpServletRequest request) {
    Texts texts = new Texts(Papers.language(request));
    return new Spreadsheet(
            "campaigns",
            List.of(
                texts.get("outreach.campaign"),
                texts.get("outreach.events"),
                texts.get("outreach.state.held"),
                texts.get("outreach.reach"),
                texts.get("outreach.cost.paise"),
                texts.get("outreach.campaign.charges"),
                texts.get("outreach.campaign.taken.paise")),
            outreach
                .campaigns(outreach.thisYear().get(0), outreach.thisYear().get(1).plusYears(1))
                .stream()
                .map(
                    card ->
                        List.<Object>of(
                            card.code(),
                            card.events(),
                            card.held(),
                            card.reach(),
                            card.costPaise(),
                            card.charges(),
                            card.takenPaise()))
                .toList())
        .as(request.getParameter("format"));
  }

  private Printout events(HttpServletRequest request) {
    Locale language = Papers.language(request);
    Texts texts = new Texts(language);
    List<List<Object>> rows = new ArrayList<>();
    List<EventCard> found =
        outreach.list(outreach.thisYear().get(0), outreach.thisYear().get(1).plusYears(1));
    for (EventCard card : found) {
      List<Object> row = new ArrayList<>();
      row.add(card.heldOn().toString());
      row.add(texts.get("outreach.kind." + card.kind().code()));
      row.add(card.title());
      row.add(card.place());
      row.add(
          card.areaPath().stream()
              .map(name -> name.in(language))
              .collect(Collectors.joining(" / ")));
      row.add(card.campaign() == null ? "" : card.campaign());
      row.add(texts.get("outreach.state." + card.state()));
      row.add(card.reach() == null ? "" : card.reach());
      row.add(card.costPaise() == null ? "" : card.costPaise());
      row.add(card.note() == null ? "" : card.note());
      rows.add(row);
    }
    return new Spreadsheet(
            "outreach",
            List.of(
                texts.get("outreach.day"),
                texts.get("kind"),
                texts.get("outreach.title"),
                texts.get("place"),
                texts.get("outreach.area"),
                texts.get("outreach.campaign"),
                texts.get("status"),
                texts.get("outreach.reach"),
                texts.get("outreach.cost.paise"),
                texts.get("outreach.note")),
            rows)
        .as(request.getParameter("format"));
  }
}
