package org.jansetu.web.faces;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address with parameters, each written so that it arrives as it was. */
public final class QueryUrl {

  private final StringBuilder text;
  private boolean first = true;

  /** The address without parameters. */
  public QueryUrl(String path) {
    text = new StringBuilder(path);
  }

  /** One parameter more; nothing where the value is null. */
  public QueryUrl with(String name, Object value) {
    if (value != null) {
      text.append(first ? '?' : '&')
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
      first = false;
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
