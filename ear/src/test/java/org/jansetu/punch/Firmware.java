package org.jansetu.punch;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * How terminals of one make and version speak: the addresses they call, how their lines end and
 * what stands in them, as it was seen on the wire.
 *
 * @param ending what stands behind the last part of an address
 * @param greeting what stands behind the serial number when it says hello; null where it registers
 * @param lineEnd how its lines end
 * @param mediaType what it calls its bodies
 * @param punch a line, with PIN, time and status to be filled in
 * @param table what it calls its punches
 */
record Firmware(
    String ending, String greeting, String lineEnd, String mediaType, String punch, String table) {

  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** The first push firmwares: no version, carriage returns, four columns. */
  static final Firmware OLD =
      new Firmware("", "&options=all", "\r\n", "text/plain", "%s\t%s\t%d\t1", "ATTLOG");

  /** Fingerprint terminals sold in India: .aspx addresses, a body that says that it is a form. */
  static final Firmware FORM =
      new Firmware(
          ".aspx",
          "&options=all&language=69&pushver=2.2.14",
          "\n",
          "application/x-www-form-urlencoded",
          "%s\t%s\t%d\t1\t0\t0\t0",
          "ATTLOG");

  /** Terminals that know faces: many columns, some empty, and a flag for options of their own. */
  static final Firmware FACE =
      new Firmware(
          "",
          "&options=all&pushver=2.4.1&language=83&DeviceType=att&PushOptionsFlag=1",
          "\n",
          "application/push;charset=UTF-8",
          "%s\t%s\t%d\t15\t0\t0\t0\t255\t\t0",
          "ATTLOG");

  /** Access panels of the third version: they register first and name their columns. */
  static final Firmware PANEL =
      new Firmware(
          "",
          null,
          "\r\n",
          "application/push;charset=UTF-8",
          "time=%2$s\tpin=%1$s\tcardno=0\teventaddr=1\tevent=0\tinoutstatus=%3$d\tverifytype=1"
              + "\tindex=21",
          "rtlog");

  String path(String name, String serial, String more) {
    return "/iclock/" + name + ending + "?SN=" + serial + more;
  }

  String line(String pin, Instant at, int status) {
    return String.format(java.util.Locale.ROOT, punch, pin, local(at), status) + lineEnd;
  }

  static String local(Instant at) {
    return LOCAL.format(LocalDateTime.ofInstant(at, INDIA));
  }
}
