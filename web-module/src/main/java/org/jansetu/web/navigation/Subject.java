package org.jansetu.web.navigation;

import java.util.Locale;

/** What pages are about, in the order in which the menu has them. */
enum Subject {
  /** One's own desk, which stands alone and is never folded away. */
  DESK,
  /** Applications, their promises, appeals and penalties. */
  CASES,
  /** Signed papers and the sheets they are printed on. */
  CERTIFICATES,
  /** Grievances, calls, and what people say. */
  VOICES,
  /** Examinations and seats. */
  EXAMS,
  /** Deposits, collections and the books. */
  MONEY,
  /** Kiosks, their returns and their training. */
  NETWORK,
  /** Who has to be where, and who was. */
  PEOPLE,
  /** What holds in the whole programme. */
  PROGRAMME,
  /** What is open to everyone. */
  OPEN;

  /** The key of its words. */
  String key() {
    return "nav.about." + name().toLowerCase(Locale.ROOT);
  }
}
