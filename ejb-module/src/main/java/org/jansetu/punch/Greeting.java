package org.jansetu.punch;

/** What a terminal is told when it says hello, in the words of the protocol. */
public final class Greeting {

  /** A terminal asks for work and sends what it has every so many seconds. */
  private static final int DELAY_SECONDS = 10;

  private static final int ERROR_DELAY_SECONDS = 30;
  private static final String VERSION = "2.4.1";

  private final Device device;
  private final String push;

  /** For a terminal, with the version of the protocol that it said just now, if it said one. */
  Greeting(Device device, String push) {
    this.device = device;
    this.push = push == null || push.isEmpty() ? device.pushVersion() : push;
  }

  /**
   * The options of the first two versions. It asks for punches and operations, never for users,
   * templates or photographs; what was taken before is not sent again.
   */
  public String options() {
    boolean isOld = major(push) < 2;
    return "GET OPTION FROM: "
        + device.serial()
        + "\nATTLOGStamp="
        + stamp(device.stamp(), isOld ? "0" : "None")
        + "\nOPERLOGStamp="
        + stamp(device.operStamp(), "9999")
        + "\nATTPHOTOStamp=9999"
        + "\nErrorDelay="
        + ERROR_DELAY_SECONDS
        + "\nDelay="
        + DELAY_SECONDS
        + "\nTransTimes=00:00;14:05"
        + "\nTransInterval=1"
        + "\nTransFlag="
        + (isOld ? "1100000000" : "TransData AttLog\tOpLog")
        + "\nTimeZone="
        + device.zone().said()
        + "\nRealtime=1"
        + "\nEncrypt=None"
        + "\nServerVer="
        + VERSION
        + "\nPushProtVer="
        + VERSION
        + "\n";
  }

  /** The same for the third version, which asks for it after it has registered. */
  public String parameters() {
    return "ServerVersion=3.0.1\nServerName=ADMS\nPushVersion=3.0.1"
        + "\nErrorDelay="
        + ERROR_DELAY_SECONDS
        + "\nRequestDelay="
        + DELAY_SECONDS
        + "\nTransTimes=00:00;14:05\nTransInterval=1\nTransTables=Transaction\nRealtime=1"
        + "\nSessionID="
        + device.serial()
        + "\nTimeoutSec=10\nTimeZone="
        + device.zone().said()
        + "\n";
  }

  /** What a terminal of the third version is known by after it has registered. */
  public String registryCode() {
    return Device.sha256("registry " + device.serial()).substring(0, 32);
  }

  private static String stamp(String known, String otherwise) {
    return known == null ? otherwise : known;
  }

  /** The first number of a version; the oldest terminals do not say theirs. */
  static int major(String push) {
    return push == null || push.isEmpty() || !Character.isDigit(push.charAt(0))
        ? 1
        : push.charAt(0) - '0';
  }
}
