package org.jansetu.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("JSK-1")
class DeviceReplyTest {

  private static List<DeviceReply> read(String body) {
    return DeviceReply.read(body.getBytes(UTF_8));
  }

  @Test
  void everyAnswerOfABodyIsRead() {
    assertEquals(
        List.of(new DeviceReply(17, 0), new DeviceReply(18, -3)),
        read("ID=17&Return=0&CMD=DATA\r\nid=18&SN=x&return=-3&CMD=REBOOT"));
  }

  @Test
  void whatATerminalTellsOfItselfIsPassedOver() {
    assertEquals(
        List.of(new DeviceReply(4, 0)),
        read("ID=4&Return=0&CMD=INFO\n~DeviceName=F18\nFWVersion=Ver 8.0\nMAC=00:17:61"));
  }

  @Test
  void nonsenseIsNoAnswer() {
    for (String body :
        List.of("", "OK", "ID=&Return=0", "ID=1", "Return=0", "ID=1e3&Return=0", "ID=' or 1=1")) {
      assertEquals(List.of(), read(body), body);
    }
    assertEquals(100, read("ID=1&Return=0\n".repeat(5_000)).size(), "no more than a hundred");
    assertEquals(
        List.of(new DeviceReply(1, Integer.MAX_VALUE)), read("ID=1&Return=999999999999999"));
  }
}
