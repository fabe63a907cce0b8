package org.jansetu.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** An exchange in the process of the test, over a real socket, which plays what was recorded. */
final class RecordedExchange implements AutoCloseable {

  static final String USER = "seva";
  static final String PASSWORD = "secret";

  private static final String OUTPUT =
      String.join(
          "\r\n",
          "Response: Success",
          "Message: Command output follows",
          "Output: Asterisk 18.24.1 built by recorder on a x86_64 running Linux",
          "");
  private static final String CHALLENGE = "840415273";

  private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private volatile OutputStream line;
  private volatile Socket peer;

  RecordedExchange() throws IOException {
    Thread thread = new Thread(this::serve, "recorded-exchange");
    thread.setDaemon(true);
    thread.start();
  }

  String url(String programme) {
    return "ami://"
        + USER
        + ":"
        + PASSWORD
        + "@127.0.0.1:"
        + socket.getLocalPort()
        + "/"
        + programme;
  }

  /** Plays a recording with this number of the caller, this id and these telephones. */
  void play(String recording) throws IOException {
    synchronized (this) {
      line.write(recording.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
      line.flush();
    }
  }

  /** Breaks the line as a pulled cable does. */
  void hangUp() throws IOException {
    peer.close();
  }

  private void serve() {
    try {
      while (true) {
        Socket next = socket.accept();
        Thread thread = new Thread(() -> talk(next), "recorded-exchange-line");
        thread.setDaemon(true);
        thread.start();
      }
    } catch (IOException over) {
      // The test is over.
    }
  }

  private void talk(Socket socketOfLine) {
    try (socketOfLine) {
      OutputStream out = socketOfLine.getOutputStream();
      out.write("Asterisk Call Manager/5.0.2\r\n".getBytes(StandardCharsets.UTF_8));
      out.flush();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socketOfLine.getInputStream(), StandardCharsets.UTF_8));
      Map<String, String> action = new HashMap<>();
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        if (text.isEmpty()) {
          answer(action, out);
          if ("login".equals(action.get("action"))) {
            peer = socketOfLine;
            line = out;
          }
          action.clear();
        } else {
          int colon = text.indexOf(':');
          action.put(
              text.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
              text.substring(colon + 1).strip());
          action.computeIfPresent("action", (k, v) -> v.toLowerCase(java.util.Locale.ROOT));
        }
      }
    } catch (IOException | GeneralSecurityException over) {
      // The line was cut.
    }
  }

  private void answer(Map<String, String> action, OutputStream out)
      throws IOException, GeneralSecurityException {
    String body =
        switch (action.getOrDefault("action", "")) {
          case "challenge" -> "Response: Success\r\nChallenge: " + CHALLENGE + "\r\n";
          case "login" -> login(action);
          case "coresettings" ->
              "Response: Success\r\nAMIversion: 5.0.2\r\nAsteriskVersion: 18.24.1\r\n";
          case "command" -> OUTPUT;
          case "logoff" -> "Response: Goodbye\r\nMessage: Thanks for all the fish.\r\n";
          default -> "Response: Success\r\n";
        };
    String id =
        action.containsKey("actionid") ? "ActionID: " + action.get("actionid") + "\r\n" : "";
    int end = body.indexOf("\r\n") + 2;
    synchronized (this) {
      out.write(
          (body.substring(0, end) + id + body.substring(end) + "\r\n")
              .getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  private static String login(Map<String, String> action) throws GeneralSecurityException {
    // The protocol's own digest; nothing of ours rests on it.
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    String key =
        HexFormat.of()
            .formatHex(md5.digest((CHALLENGE + PASSWORD).getBytes(StandardCharsets.UTF_8)));
    boolean isRight = USER.equals(action.get("username")) && key.equals(action.get("key"));
    return isRight
        ? "Response: Success\r\nMessage: Authentication accepted\r\n"
        : "Response: Error\r\nMessage: Authentication failed\r\n";
  }

  @Override
  public void close() throws IOException {
    socket.close();
    if (peer != null) {
      peer.close();
    }
  }
}
