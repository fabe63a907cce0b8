package org.jansetu.web.texts;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The labels of the pages in one language. */
public final class Texts {

  private static final String BUNDLE = "org.jansetu.web.texts.Texts";

  private final ResourceBundle texts;
  private final Locale language;

  /** The labels in that language, whatever the server's own is. */
  public Texts(Locale language) {
    this.language = language;
    this.texts = ResourceBundle.getBundle(BUNDLE, language, Texts.class.getClassLoader());
  }

  /** The label of that key, with its arguments filled in. */
  public String get(String key, Object... arguments) {
    String pattern = texts.getString(key);
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, language).format(arguments);
  }

  /** The label of that key, or the key's own end where there is none. */
  public String find(String prefix, String code) {
    return texts.containsKey(prefix + code) ? texts.getString(prefix + code) : code;
  }

  /** Every label whose key begins so, by the rest of its key; for a script of a page. */
  public Map<String, String> startingWith(String prefix) {
    Map<String, String> found = new TreeMap<>();
    for (String key : texts.keySet()) {
      if (key.startsWith(prefix)) {
        found.put(key.substring(prefix.length()), texts.getString(key));
      }
    }
    return found;
  }
}
