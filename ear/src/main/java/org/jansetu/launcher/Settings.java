package org.jansetu.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator of the server decides, from environment variables.
 *
 * @param address the address to listen on; loopback unless told otherwise
 * @param port the one port of the server
 * @param dataDir where keys and the embedded database live
 * @param own the operator's own PostgreSQL, when one is given
 * @param demo whether the demo users exist
 * @param ownDemoPassword the password of the demo users, or null when one is to be made
 * @param kiosks how many illustrative kiosks the demo programmes get at least; 0 for none
 * @param jsonLog whether a log line is a JSON object
 * @param publicUrl the address that citizens reach, printed in QR codes; null to use the host
 * @param simulatorUrl where the biller simulator answers; null when none runs
 * @param smppUrl the short-message centre; null when there is none
 * @param smtpUrl the mail server; null when there is none
 * @param amiUrl the telephone exchange and whose centre it serves; null when there is none
 */
record Settings(
    String address,
    int port,
    Path dataDir,
    Optional<OwnPostgres> own,
    boolean demo,
    String ownDemoPassword,
    int kiosks,
    boolean jsonLog,
    String publicUrl,
    String simulatorUrl,
    String smppUrl,
    String smtpUrl,
    String amiUrl) {

  /**
   * A PostgreSQL that the operator runs.
   *
   * @param url JDBC address of a database that exists
   * @param user a role that may create roles and schemas there
   * @param password its password, empty where the server asks for none
   */
  record OwnPostgres(String url, String user, String password) {}

  static Settings read(Map<String, String> env) throws WrongSetting {
    String address = env.getOrDefault("JANSETU_ADDRESS", "127.0.0.1");
    int port = number(env, "JANSETU_PORT", 8080, 1, 65535);
    Path data = Path.of(env.getOrDefault("JANSETU_DATA_DIR", "data")).toAbsolutePath().normalize();
    String log = env.getOrDefault("JANSETU_LOG", "plain");
    if (!log.equals("plain") && !log.equals("json")) {
      throw new WrongSetting("JANSETU_LOG is \"" + log + "\": write plain or json.");
    }
    String demoPassword = env.get("JANSETU_DEMO_PASSWORD");
    if (demoPassword != null && (demoPassword.length() < 8 || demoPassword.length() > 128)) {
      throw new WrongSetting("JANSETU_DEMO_PASSWORD must have 8 to 128 characters.");
    }
    String publicUrl = env.get("JANSETU_PUBLIC_URL");
    if (publicUrl != null && !publicUrl.matches("https?://[^/\\s]+")) {
      throw new WrongSetting(
          "JANSETU_PUBLIC_URL is \""
              + publicUrl
              + "\": write scheme and host only, such as https://seva.example.in.");
    }
    Settings settings =
        new Settings(
            address,
            port,
            data,
            ownPostgres(env),
            yes(env, "JANSETU_DEMO"),
            demoPassword,
            number(env, "JANSETU_KIOSKS", 0, 0, 100_000),
            log.equals("json"),
            publicUrl,
            simulatorUrl(env),
            gateway(env, "JANSETU_SMPP_URL", "smpp", true),
            gateway(env, "JANSETU_SMTP_URL", "smtp", false),
            exchange(env));
    settings.check();
    return settings;
  }

  /** The password of the demo users: the one that was set, else one made at the first start. */
  String demoPassword(Keys keys) throws IOException {
    return ownDemoPassword != null ? ownDemoPassword : keys.text("demo.password");
  }

  /** Finds out now what would otherwise fail half-way through the start. */
  private void check() throws WrongSetting {
    try {
      Files.createDirectories(dataDir);
    } catch (IOException e) {
      throw new WrongSetting(
          "JANSETU_DATA_DIR is " + dataDir + ", which cannot be made: choose a folder to write.");
    }
    if (!Files.isWritable(dataDir)) {
      throw new WrongSetting(
          "JANSETU_DATA_DIR is " + dataDir + ", which cannot be written: choose another folder.");
    }
    checkPort();
  }

  /** Refuses a port that somebody else has, and an address that is not of this machine. */
  void checkPort() throws WrongSetting {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (UnknownHostException e) {
      throw new WrongSetting(
          "JANSETU_ADDRESS is \"" + address + "\": write an address of this machine.");
    } catch (IOException e) {
      throw new WrongSetting(
          "Port "
              + port
              + " on "
              + address
              + " cannot be opened ("
              + e.getMessage()
              + "): stop what uses it or set JANSETU_PORT to a free port.");
    }
  }

  /** The password is never repeated: the sentence says what to write and not what stands there. */
  private static String exchange(Map<String, String> env) throws WrongSetting {
    String url = env.get("JANSETU_AMI_URL");
    if (url != null
        && !url.matches(
            "amis?://[^:@/\\s]+:[^:@/\\s]+@[A-Za-z0-9.-]+:[0-9]{1,5}/[a-z][a-z0-9-]{1,30}")) {
      throw new WrongSetting(
          "JANSETU_AMI_URL is not right: write ami://user:password@host:port/programme, or amis://"
              + " for TLS, with signs other than letters and digits as %40.");
    }
    return url;
  }

  private static String simulatorUrl(Map<String, String> env) throws WrongSetting {
    String url = env.get("JANSETU_SIMULATOR_URL");
    if (url != null && !url.matches("http://(127\\.0\\.0\\.1|localhost):\\d{1,5}")) {
      throw new WrongSetting(
          "JANSETU_SIMULATOR_URL is \""
              + url
              + "\": write http://127.0.0.1 and the port of the simulator.");
    }
    return url;
  }

  /** The address of a gateway. What is wrong is said without the address: it holds a password. */
  private static String gateway(
      Map<String, String> env, String name, String scheme, boolean needsUser) throws WrongSetting {
    String url = env.get(name);
    if (url == null || url.isBlank()) {
      return null;
    }
    String shape = scheme + "s?://([^\\s:@/]+:[^\\s:@/]+@)" + (needsUser ? "" : "?");
    if (!url.matches(shape + "[A-Za-z0-9.-]+:\\d{1,5}/?")) {
      throw new WrongSetting(
          name
              + " is not understood: write "
              + scheme
              + "://user:password@host:port, or "
              + scheme
              + "s:// for a line with TLS; a special character as % and two digits.");
    }
    return url;
  }

  private static Optional<OwnPostgres> ownPostgres(Map<String, String> env) throws WrongSetting {
    String url = env.get("JANSETU_DB_URL");
    if (url == null || url.isBlank()) {
      return Optional.empty();
    }
    if (!url.startsWith("jdbc:postgresql://")) {
      throw new WrongSetting(
          "JANSETU_DB_URL must begin with jdbc:postgresql://, such as"
              + " jdbc:postgresql://localhost:5432/jansetu.");
    }
    return Optional.of(
        new OwnPostgres(
            url,
            env.getOrDefault("JANSETU_DB_USER", "postgres"),
            env.getOrDefault("JANSETU_DB_PASSWORD", "")));
  }

  private static int number(Map<String, String> env, String name, int otherwise, int low, int high)
      throws WrongSetting {
    String text = env.get(name);
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    try {
      int value = Integer.parseInt(text.strip());
      if (value >= low && value <= high) {
        return value;
      }
    } catch (NumberFormatException e) {
      // The sentence below says it for text and for numbers out of range alike.
    }
    throw new WrongSetting(
        name + " is \"" + text + "\": write a whole number from " + low + " to " + high + ".");
  }

  private static boolean yes(Map<String, String> env, String name) throws WrongSetting {
    String text = env.getOrDefault(name, "false");
    if (!text.equals("true") && !text.equals("false")) {
      throw new WrongSetting(name + " is \"" + text + "\": write true or false.");
    }
    return text.equals("true");
  }
}
