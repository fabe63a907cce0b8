package org.jansetu.paper;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Locale;
import org.jansetu.shared.Money;

/** Amounts as India writes and says them. */
public final class Figures {

  private static final LocalizedNumberFormatter GROUPED =
      NumberFormatter.withLocale(new ULocale("en_IN").toLocale())
          .precision(Precision.fixedFraction(2));
  private static final ULocale HINDI = new ULocale("hi_IN");

  /** Plain English counts in millions; the English of India in lakh and crore. */
  private static final ULocale ENGLISH = new ULocale("en_IN");

  private Figures() {}

  /** Such as {@code 1,28,400.00}. */
  public static String plain(Money amount) {
    return GROUPED.format(BigDecimal.valueOf(amount.paise(), 2)).toString();
  }

  /** Such as {@code ₹ 1,28,400.00}; a no-break space keeps it on one line. */
  public static String rupees(Money amount) {
    return "₹\u00a0" + plain(amount);
  }

  /**
   * The amount in words, such as {@code Rupees one lakh twenty-eight thousand four hundred and
   * paise fifty only}; rupees and paise stand apart, so that no paise can be taken for rupees.
   *
   * @param amount nothing or more
   */
  public static String words(Money amount, Locale language) {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("a total below nothing has no words");
    }
    long rupees = amount.paise() / 100;
    long paise = amount.paise() % 100;
    return language.getLanguage().equals("hi") ? hindi(rupees, paise) : english(rupees, paise);
  }

  private static String hindi(long rupees, long paise) {
    String whole = spelt(HINDI, rupees) + (rupees == 1 ? " रुपया" : " रुपये");
    String rest = spelt(HINDI, paise) + (paise == 1 ? " पैसा" : " पैसे");
    return joined(rupees, paise, whole, rest, " ") + " मात्र";
  }

  private static String english(long rupees, long paise) {
    String whole = (rupees == 1 ? "rupee " : "rupees ") + spelt(ENGLISH, rupees);
    String rest = (paise == 1 ? "paisa " : "paise ") + spelt(ENGLISH, paise);
    String all = joined(rupees, paise, whole, rest, " and ") + " only";
    return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
  }

  private static String joined(long rupees, long paise, String whole, String rest, String by) {
    if (paise == 0) {
      return whole;
    }
    return rupees == 0 ? rest : whole + by + rest;
  }

  /** A format of its own each time, because this one may not be shared between threads. */
  private static String spelt(ULocale language, long number) {
    return new RuleBasedNumberFormat(language, RuleBasedNumberFormat.SPELLOUT).format(number);
  }
}
