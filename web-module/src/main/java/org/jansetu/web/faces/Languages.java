package org.jansetu.web.faces;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jansetu.tenancy.Programme;
import org.jansetu.web.texts.Language;

/**
 * Which language a page is read in: the one chosen by the reader, else the programme's first.
 *
 * <p>The browser's own wish is not asked, because the computers of kiosks are set up in English
 * whatever their users read.
 */
public final class Languages {

  /** The cookie that keeps the reader's choice. */
  static final String COOKIE = "language";

  private static final List<String> SPOKEN = List.of("hi", "en");

  private Languages() {}

  /** The language of the pages of a programme; null where the request belongs to none. */
  public static Locale of(HttpServletRequest request, Programme programme) {
    List<String> spoken = spoken(programme);
    return chosen(request)
        .filter(spoken::contains)
        .map(Language::of)
        .orElseGet(() -> Language.of(spoken.get(0)));
  }

  /** The codes of the languages to choose from, the programme's own first. */
  static List<String> spoken(Programme programme) {
    if (programme == null) {
      return SPOKEN;
    }
    List<String> own =
        programme
            .section("programme")
            .path("languages")
            .valueStream()
            .map(language -> language.asText())
            .filter(SPOKEN::contains)
            .toList();
    return own.isEmpty() ? SPOKEN : own;
  }

  private static Optional<String> chosen(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .map(Cookie::getValue)
            .findFirst();
  }
}
