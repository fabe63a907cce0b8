package org.jansetu.upkeep;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jansetu.punch.Terminals;

/**
 * How a terminal is told something, in the words of its version of the protocol. Fields are parted
 * by tabs, so no name brings one along. Pure.
 *
 * @param listener the terminal
 * @param now the moment at which it is told
 */
record CommandWords(Terminals.Listener listener, Instant now) {

  /** Nothing longer is shown by a terminal. */
  static final int LONGEST_NAME = 24;

  private static final int NAMED_COLUMNS = 3;
  private static final int CENTURY = 2000;

  /** The command as a line; empty where this version has no words for it. */
  Optional<String> line(CommandRepository.Waiting command) {
    boolean isOld = listener.version() < 2;
    boolean isPanel = listener.version() >= NAMED_COLUMNS;
    String pin = command.pin();
    return switch (command.kind()) {
      case RESTART -> Optional.of(isPanel ? "CONTROL DEVICE 03000000" : "REBOOT");
      // The first version takes clock and zone from the greeting, which it asks for anew.
      case CLOCK -> Optional.of(isOld ? "CHECK" : "SET OPTIONS DateTime=" + packed());
      case ZONE -> Optional.of(isOld ? "CHECK" : "SET OPTION TimeZone=" + listener.zone());
      case RECORDS -> isPanel ? Optional.empty() : Optional.of(records(command.since()));
      case PERSON ->
          Optional.of(
              isPanel
                  ? "DATA UPDATE user Pin=" + pin + "\tName=" + command.name() + "\tPrivilege=0"
                  : (isOld ? "DATA USER PIN=" : "DATA UPDATE USERINFO PIN=")
                      + pin
                      + "\tName="
                      + command.name()
                      + "\tPri=0");
      case FORGET ->
          Optional.of(
              (isPanel
                      ? "DATA DELETE user Pin="
                      : isOld ? "DATA DEL_USER PIN=" : "DATA DELETE USERINFO PIN=")
                  + pin);
    };
  }

  private String records(LocalDate since) {
    return "DATA QUERY ATTLOG StartTime="
        + since
        + " 00:00:00\tEndTime="
        + local().toLocalDate()
        + " 23:59:59";
  }

  private LocalDateTime local() {
    return LocalDateTime.ofEpochSecond(
        now.getEpochSecond() + 60L * listener.zoneMinutes(), 0, ZoneOffset.UTC);
  }

  /** A moment as terminals count it: seconds of months that all have 31 days. */
  private long packed() {
    LocalDateTime local = local();
    long days =
        ((local.getYear() - CENTURY) * 12L + local.getMonthValue() - 1) * 31
            + local.getDayOfMonth()
            - 1;
    return days * 86_400 + local.toLocalTime().toSecondOfDay();
  }

  /** A name as every terminal can show it: Latin letters, at most 24; empty where none is left. */
  static String name(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("[^A-Za-z0-9 .'-]", "")
            .replaceAll(" +", " ")
            .strip();
    return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME).strip() : plain;
  }
}
