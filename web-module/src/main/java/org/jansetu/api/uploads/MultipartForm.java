package org.jansetu.api.uploads;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form that is being read; finds the file in it. */
final class MultipartForm {

  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=(?:\"([^\"\\r\\n]{1,70})\"|([^;\\s\"]{1,70}))");
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*(name|filename)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]*))");
  private static final Pattern ENCODED_NAME =
      Pattern.compile(";\\s*filename\\*=(?i:utf-8)''([^;\\s]*)");

  private static final String FILE = "file";
  private static final int MOST_HEADER_BYTES = 8 * 1024;
  private static final int MOST_PARTS = 20;

  private final PartStream stream;

  private MultipartForm(InputStream body, String boundary) {
    // The first delimiter has no line before it; one is put there, so that all look the same.
    byte[] line = {'\r', '\n'};
    stream =
        new PartStream(
            new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(line), body),
            ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1));
  }

  /**
   * The first file of a form: a part with a file's name, or the part called {@code file}. Refuses
   * with malformed-form what is no form or has no file.
   *
   * @param body the body; read as far as the file, not closed
   * @param contentType the value of the header Content-Type
   */
  static FormFile file(InputStream body, String contentType) throws IOException {
    Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
    if (!boundary.find()) {
      throw new MalformedForm();
    }
    String text = boundary.group(1) != null ? boundary.group(1) : boundary.group(2);
    return new MultipartForm(body, text).find();
  }

  private FormFile find() throws IOException {
    skip();
    for (int i = 0; i < MOST_PARTS; i++) {
      byte[] after = stream.take(2);
      if (after[0] == '-' && after[1] == '-') {
        break;
      }
      if (after[0] != '\r' || after[1] != '\n') {
        throw new MalformedForm();
      }
      Map<String, String> named = parameters(headers());
      stream.next();
      if (named.containsKey("filename") || FILE.equals(named.get("name"))) {
        return new FormFile(named.get("filename"), stream);
      }
      skip();
    }
    throw new MalformedForm();
  }

  private void skip() throws IOException {
    byte[] step = new byte[1024];
    int read = stream.read(step, 0, step.length);
    while (read >= 0) {
      read = stream.read(step, 0, step.length);
    }
  }

  /** The disposition of the part, whose headers end with an empty line. */
  private String headers() throws IOException {
    String disposition = "";
    int left = MOST_HEADER_BYTES;
    for (String line = line(left); !line.isEmpty(); line = line(left)) {
      left -= line.length();
      if (line.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
        disposition = line;
      }
    }
    return disposition;
  }

  private String line(int most) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (true) {
      byte next = stream.take(1)[0];
      if (next == '\n') {
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
      }
      line.write(next);
      if (line.size() > most) {
        throw new MalformedForm();
      }
    }
  }

  private static Map<String, String> parameters(String disposition) {
    Map<String, String> found = new TreeMap<>();
    Matcher parameter = PARAMETER.matcher(disposition);
    while (parameter.find()) {
      // Browsers write %22 for a quotation mark and leave a backslash as it is.
      String value = parameter.group(2) != null ? parameter.group(2) : parameter.group(3);
      found.putIfAbsent(parameter.group(1), value.replace("%22", "\""));
    }
    Matcher encoded = ENCODED_NAME.matcher(disposition);
    if (encoded.find()) {
      try {
        found.put(
            "filename",
            java.net.URLDecoder.decode(
                encoded.group(1).replace("+", "%2B"), StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        throw new MalformedForm();
      }
    }
    return found;
  }
}
