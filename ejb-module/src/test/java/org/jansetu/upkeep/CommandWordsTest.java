package org.jansetu.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jansetu.punch.Terminals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("JSK-1")
class CommandWordsTest {

  /** 2026-11-22 23:40:00 in India. */
  private static final Instant NOW = Instant.parse("2026-11-22T18:10:00Z");

  private static Optional<String> said(int version, CommandKind kind) {
    LocalDate since = kind == CommandKind.RECORDS ? LocalDate.of(2026, 11, 20) : null;
    String pin = kind.isOfPerson() ? "1001" : null;
    String name = kind == CommandKind.PERSON ? "Prem Rathore" : null;
    return new CommandWords(new Terminals.Listener("SN", version, "5.5", 330), NOW)
        .line(new CommandRepository.Waiting(1, kind, since, pin, name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|RESTART|REBOOT",
        "2|RESTART|REBOOT",
        "3|RESTART|CONTROL DEVICE 03000000",
        "1|CLOCK|CHECK",
        "2|CLOCK|SET OPTIONS DateTime=864344400",
        "3|CLOCK|SET OPTIONS DateTime=864344400",
        "1|ZONE|CHECK",
        "2|ZONE|SET OPTION TimeZone=5.5",
        "1|RECORDS|DATA QUERY ATTLOG StartTime=2026-11-20 00:00:00<T>EndTime=2026-11-22 23:59:59",
        "2|RECORDS|DATA QUERY ATTLOG StartTime=2026-11-20 00:00:00<T>EndTime=2026-11-22 23:59:59",
        "1|PERSON|DATA USER PIN=1001<T>Name=Prem Rathore<T>Pri=0",
        "2|PERSON|DATA UPDATE USERINFO PIN=1001<T>Name=Prem Rathore<T>Pri=0",
        "3|PERSON|DATA UPDATE user Pin=1001<T>Name=Prem Rathore<T>Privilege=0",
        "1|FORGET|DATA DEL_USER PIN=1001",
        "2|FORGET|DATA DELETE USERINFO PIN=1001",
        "3|FORGET|DATA DELETE user Pin=1001"
      })
  void everyVersionHasItsWords(int version, CommandKind kind, String words) {
    assertEquals(words.replace("<T>", "\t"), said(version, kind).orElseThrow());
  }

  @Test
  void panelsAreNotAskedForRecords() {
    assertTrue(said(3, CommandKind.RECORDS).isEmpty());
  }

  @Test
  void clockIsThatOfTheTerminalsZone() {
    CommandWords inLondon = new CommandWords(new Terminals.Listener("SN", 2, "0", 0), NOW);
    String line =
        inLondon
            .line(new CommandRepository.Waiting(1, CommandKind.CLOCK, null, null, null))
            .orElseThrow();
    assertEquals("SET OPTIONS DateTime=" + (864_344_400 - 330 * 60), line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Prem Rathore|Prem Rathore",
        "José\u0301  da Silva|Jose da Silva",
        "A\tPri=14\tPasswd=1|APri14Passwd1",
        "Shrimati Rameshwari Devi Bhadoria|Shrimati Rameshwari Devi"
      })
  void nameBringsNothingAlong(String name, String shown) {
    assertEquals(shown, CommandWords.name(name));
  }

  @Test
  void nameWithoutLatinLettersIsNone() {
    assertEquals("", CommandWords.name("प्रेम राठौर"));
  }
}
