package org.jansetu.api.iclock;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.access.Visit;
import org.jansetu.punch.Contact;
import org.jansetu.punch.Greeting;
import org.jansetu.punch.Sending;
import org.jansetu.punch.Terminals;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.upkeep.TerminalCalls;
import org.jansetu.web.faces.ProgrammeFinder;
import org.jansetu.web.faces.RequestFilter;

/**
 * What terminals call: {@code cdata}, {@code getrequest}, {@code devicecmd}, {@code registry},
 * {@code push}, {@code ping} and {@code fdata}, with or without {@code .aspx}. The programme is the
 * host's, else the one programme in which the serial number is known.
 */
@WebServlet("/iclock/*")
public class TerminalServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(TerminalServlet.class.getName());
  private static final int DEEPEST_WRAPPING = 12;
  private static final String OK = "OK";

  /** Which status says which refusal; the sentence is for whoever stands before the terminal. */
  private static final Map<String, Integer> STATUS =
      Map.of(
          "serial-malformed", 400,
          "device-quarantined", 403,
          "device-rejected", 403,
          "device-network", 403,
          "device-key", 403,
          "template-refused", 403,
          "not-found", 404,
          "method-not-allowed", 405,
          "too-large", 413,
          "try-again", 503);

  private static final Map<String, String> SENTENCES =
      Map.of(
          "serial-malformed", "ERROR: this is no serial number",
          "device-quarantined", "ERROR: this terminal is not known here; it was listed",
          "device-rejected", "ERROR: this terminal is not known here; it was listed",
          "device-network", "ERROR: this terminal may not call from this network",
          "device-key", "ERROR: the communication key is missing or wrong",
          "template-refused", "ERROR: templates and photographs are not taken here",
          "not-found", "ERROR: nothing here",
          "method-not-allowed", "ERROR: not like this",
          "too-large", "ERROR: a body may have 5 MiB; send it in parts",
          "try-again", "ERROR: busy; try again");

  @Inject private transient ProgrammeFinder programmes;
  @Inject private transient Callers callers;
  @Inject private transient Terminals terminals;
  @Inject private transient TerminalCalls calls;
  @Inject private transient BodyGate gate;

  /** What is answered to a terminal. */
  private interface Call {
    String make(Contact contact, Query query) throws IOException;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(
        request,
        response,
        (contact, query) ->
            switch (path(request)) {
              case "cdata" -> terminals.greet(contact).options();
              case "getrequest" -> work(contact);
              case "ping" -> {
                terminals.hear(contact);
                yield OK;
              }
              case "registry", "push", "devicecmd", "fdata" ->
                  throw new Refusal("method-not-allowed");
              default -> throw new Refusal("not-found");
            });
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(
        request,
        response,
        (contact, query) ->
            switch (path(request)) {
              case "cdata" -> taken(request, contact, query);
              case "fdata" -> Integer.toString(sent(contact, query, "BIODATA", new byte[0]));
              case "registry" -> registered(request, contact);
              case "push" -> terminals.greet(contact).parameters();
              case "devicecmd" ->
                  gate.through(
                      request,
                      body -> {
                        calls.answer(contact, body);
                        return OK;
                      });
              case "querydata", "exchange", "ping" -> {
                terminals.hear(contact);
                yield OK;
              }
              default -> throw new Refusal("not-found");
            });
  }

  /** What there is to do, a line each; else that there is nothing. */
  private String work(Contact contact) {
    List<String> lines = calls.ask(contact);
    return lines.isEmpty() ? OK : String.join("\n", lines) + "\n";
  }

  private String taken(HttpServletRequest request, Contact contact, Query query)
      throws IOException {
    String named = query.find("table");
    String table = "tabledata".equalsIgnoreCase(named) ? query.find("tablename") : named;
    return gate.through(
        request, body -> OK + ": " + sent(contact, query, table == null ? "" : table, body));
  }

  private int sent(Contact contact, Query query, String table, byte[] body) {
    return terminals.take(contact, new Sending(table, query.find("Stamp"), body));
  }

  private String registered(HttpServletRequest request, Contact contact) throws IOException {
    return gate.through(
        request,
        body -> {
          Query said =
              new Query(
                  new String(body, StandardCharsets.UTF_8).replace(',', '&').replace("~", ""));
          Greeting greeting =
              terminals.greet(
                  new Contact(
                      contact.serial(),
                      contact.address(),
                      contact.clock(),
                      contact.key(),
                      said.find("PushVersion"),
                      said.find("FirmVer")));
          return "RegistryCode=" + greeting.registryCode();
        });
  }

  /** The last part of the path, without the ending that some makes put behind it. */
  private static String path(HttpServletRequest request) {
    String path = String.valueOf(request.getPathInfo()).toLowerCase(Locale.ROOT);
    String name = path.startsWith("/") ? path.substring(1) : path;
    return name.endsWith(".aspx") ? name.substring(0, name.length() - 5) : name;
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Call call)
      throws IOException {
    String said;
    int status = HttpServletResponse.SC_OK;
    try {
      Query query = new Query(request.getQueryString());
      Contact contact = contact(request, query);
      enter(request, contact);
      said = call.make(contact, query);
    } catch (RuntimeException e) {
      String code = code(e);
      status = STATUS.getOrDefault(code, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      said = SENTENCES.getOrDefault(code, "ERROR: try again later");
      if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
        LOG.log(Level.SEVERE, "What a terminal sent could not be taken.", e);
      }
    }
    byte[] content = said.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    // Terminals set their clocks by it.
    response.setDateHeader("Date", System.currentTimeMillis());
    if (status == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
      // The rest of the body is not read, so nothing else can follow on this line.
      response.setHeader("Connection", "close");
    }
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  private void enter(HttpServletRequest request, Contact contact) {
    String id = (String) request.getAttribute(RequestFilter.REQUEST_ID);
    Optional<ProgrammeSummary> programme =
        programmes.find(request.getHeader("Host"), request.getHeader("X-Programme"));
    if (programme.isPresent()) {
      callers.set(
          new Visit(programme.get().tenant(), programme.get().code(), Locale.ENGLISH, id)
              .anonymous());
    } else if (!contact.isNamed()) {
      throw new Refusal("serial-malformed");
    } else if (terminals.findHome(contact, id).isEmpty()) {
      throw new Refusal("device-quarantined");
    }
  }

  private static Contact contact(HttpServletRequest request, Query query) {
    String key = query.find("pushcommkey");
    return new Contact(
        query.find("SN"),
        request.getRemoteAddr(),
        clock(request.getHeader("Date")),
        key == null ? query.find("CommKey") : key,
        query.find("pushver"),
        firmware(query.find("INFO")));
  }

  /** A terminal that asks for work tells now and then how it is; its version comes first. */
  private static String firmware(String info) {
    if (info == null) {
      return null;
    }
    int comma = info.indexOf(',');
    return comma < 0 ? info : info.substring(0, comma);
  }

  /**
   * What the terminal's clock shows. The header names a zone in letters or by its distance from
   * universal time; of letters only GMT and UTC mean one thing everywhere and all year, so others
   * say nothing.
   */
  static Instant clock(String header) {
    if (header == null) {
      return null;
    }
    try {
      String said = header.strip().replaceFirst("(?i)(UTC|UT|Z)$", "GMT");
      return ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String code(Throwable failure) {
    Throwable inner = failure;
    for (int i = 0; inner != null && i < DEEPEST_WRAPPING; i++) {
      if (inner instanceof Refusal refusal) {
        return refusal.code();
      }
      inner = inner.getCause();
    }
    return "internal";
  }
}
