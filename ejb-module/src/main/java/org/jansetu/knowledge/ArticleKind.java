package org.jansetu.knowledge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an article is about. */
public enum ArticleKind {
  /** Something that a department gives, with who may have it. */
  SCHEME,
  /** A question that is asked often, with its answer. */
  FAQ;

  /** As it is written on the wire: scheme or faq. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that code, if there is one. */
  public static Optional<ArticleKind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
