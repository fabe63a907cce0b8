package org.jansetu.contact;

import java.time.LocalDate;
import java.util.List;
import org.jansetu.shared.Money;

/**
 * What a supervisor sees of the centre.
 *
 * @param waiting calls that ring at this moment
 * @param talking calls that are spoken at this moment
 * @param wrapUp calls that are being wrapped up
 * @param tasks calls that are due and nobody has made
 * @param day the day that the figures below are of
 * @param agents by agent
 * @param total all of them together
 * @param solvedPercent callers who did not call again within the days of the rule, of a hundred of
 *     those of the thirty days before; null where there were none
 * @param seats who sits where
 */
public record Board(
    int waiting,
    int talking,
    int wrapUp,
    int tasks,
    LocalDate day,
    List<AgentDay> agents,
    AgentDay total,
    Integer solvedPercent,
    List<SeatCard> seats) {

  /** Takes copies. */
  public Board {
    agents = List.copyOf(agents);
    seats = List.copyOf(seats);
  }

  /**
   * What an agent did on a day.
   *
   * @param username who; empty for all together
   * @param calls how many were spoken
   * @param lost how many rang and were not answered; of all agents only
   * @param talkSeconds how long a call was spoken, on average
   * @param handlingSeconds the same with its wrap-up
   * @param seatMinutes how long somebody sat there
   * @param interactions how many were recorded
   */
  public record AgentDay(
      String username,
      int calls,
      int lost,
      int talkSeconds,
      int handlingSeconds,
      int seatMinutes,
      int interactions) {}

  /**
   * What a month of seats comes to.
   *
   * @param seats how many agents sat at least once
   * @param perSeat what one of them costs; null where no source says it
   * @param total the sum, or null
   */
  public record Invoice(int seats, Money perSeat, Money total) {}
}
