package org.jansetu.web.supervisor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jansetu.contact.Board;
import org.jansetu.contact.SeatCard;
import org.jansetu.contact.Supervision;
import org.jansetu.tenancy.Programmes;
import org.jansetu.web.faces.PageFrame;

/** The centre at this moment, and what a day came to. */
@Named("supervisorBoard")
@RequestScoped
public class BoardView {

  private static final int MINUTE = 60;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  @Inject private Supervision supervision;
  @Inject private Programmes programmes;
  @Inject private PageFrame page;

  private String day;
  private Board board;

  /**
   * Who sits where.
   *
   * @param username who
   * @param extension the telephone
   * @param state what they do, in words
   * @param style how that looks
   * @param since since when
   */
  public record Seat(String username, String extension, String state, String style, String since) {}

  /**
   * What an agent did.
   *
   * @param username who
   * @param calls how many calls
   * @param talk how long one was spoken
   * @param handling the same with its wrap-up
   * @param shift how long at the seat
   * @param interactions how many were recorded
   */
  public record Row(
      String username, int calls, String talk, String handling, String shift, int interactions) {}

  /** The figures. */
  public Board getBoard() {
    if (board == null) {
      board = supervision.board(wanted());
    }
    return board;
  }

  private LocalDate wanted() {
    try {
      return day == null || day.isEmpty() ? null : LocalDate.parse(day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Who sits where. */
  public List<Seat> getSeats() {
    return getBoard().seats().stream().map(this::seat).toList();
  }

  private Seat seat(SeatCard card) {
    String style =
        switch (card.state()) {
          case "ready" -> "chip good";
          case "talking" -> "chip warn";
          default -> "chip";
        };
    return new Seat(
        card.username(),
        card.extension(),
        page.text("contact.seat." + card.state()),
        style,
        CLOCK.format(card.since()));
  }

  /** What each agent did, and all of them together at the end. */
  public List<Row> getRows() {
    return getBoard().agents().stream().map(BoardView::row).toList();
  }

  /** All of them together. */
  public Row getTotal() {
    return row(getBoard().total());
  }

  private static Row row(Board.AgentDay one) {
    return new Row(
        one.username(),
        one.calls(),
        time(one.talkSeconds()),
        time(one.handlingSeconds()),
        time(one.seatMinutes()),
        one.interactions());
  }

  /** Two parts of sixty: minutes and seconds, or hours and minutes. */
  private static String time(int smaller) {
    return String.format(java.util.Locale.ROOT, "%d:%02d", smaller / MINUTE, smaller % MINUTE);
  }

  /** Callers who did not have to call again; a dash where nothing is known. */
  public String getSolved() {
    Integer percent = getBoard().solvedPercent();
    return percent == null ? "–" : percent + " %";
  }

  /** What this month's seats come to. */
  public Board.Invoice getInvoice() {
    return supervision.invoice(YearMonth.from(getBoard().day()));
  }

  /** Today in the programme. */
  public String getToday() {
    return LocalDate.now(programmes.current().zone()).toString();
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }
}
