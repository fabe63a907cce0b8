package org.jansetu.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.jansetu.shared.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts in figures and in words. */
@Tag("X-14")
class FiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|Rupees zero only|शून्य रुपये मात्र",
        "100|Rupee one only|एक रुपया मात्र",
        "105|Rupee one and paise five only|एक रुपया पाँच पैसे मात्र",
        "101|Rupee one and paisa one only|एक रुपया एक पैसा मात्र",
        "50|Paise fifty only|पचास पैसे मात्र",
        "2000|Rupees twenty only|बीस रुपये मात्र",
        "10000|Rupees one hundred only|एक सौ रुपये मात्र",
        "10000000|Rupees one lakh only|एक लाख रुपये मात्र",
        "12840050|Rupees one lakh twenty-eight thousand four hundred and paise fifty only"
            + "|एक लाख अट्ठाईस हज़ार चार सौ रुपये पचास पैसे मात्र",
        "1000000000|Rupees one crore only|एक करोड़ रुपये मात्र"
      })
  void wordsSayTheAmount(long paise, String english, String hindi) {
    assertEquals(english, Figures.words(Money.ofPaise(paise), Locale.ENGLISH));
    assertEquals(hindi, Figures.words(Money.ofPaise(paise), Locale.forLanguageTag("hi")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0.00",
        "5|0.05",
        "99999|999.99",
        "100000|1,000.00",
        "12840000|1,28,400.00",
        "1000000000|1,00,00,000.00",
        "-2000|-20.00"
      })
  void figuresAreGroupedTheIndianWay(long paise, String figures) {
    assertEquals(figures, Figures.plain(Money.ofPaise(paise)));
    assertEquals("₹\u00a0" + figures, Figures.rupees(Money.ofPaise(paise)));
  }

  @Test
  void amountBelowNothingHasNoWords() {
    assertThrows(
        IllegalArgumentException.class, () -> Figures.words(Money.ofPaise(-1), Locale.ENGLISH));
  }
}
