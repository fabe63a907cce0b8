package org.jansetu.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.jansetu.counter.ChargeLine;
import org.jansetu.counter.ChargeStatus;
import org.jansetu.shared.LocalText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a receipt says, before it is set. */
@Tag("X-14")
class SlipMakerTest {

  @ParameterizedTest
  @CsvSource({
    "COMPLETED, 1, मूल प्रति / ORIGINAL",
    "COMPLETED, 2, द्वितीय प्रति 1 / DUPLICATE 1",
    "COMPLETED, 1235, द्वितीय प्रति 1234 / DUPLICATE 1234",
    "REVERSED, 1, निरस्त / CANCELLED",
    "REVERSED, 7, निरस्त / CANCELLED",
    "PENDING, 0, लंबित / PENDING"
  })
  void everyCopySaysWhatItIs(ChargeStatus status, int copy, String mark) {
    assertEquals(mark, SlipMaker.mark(status, copy));
  }

  @Test
  void feeServiceAndTaxStandApart() {
    List<Slip.Group> groups =
        SlipMaker.charges(
            List.of(
                line("tax", "GST", 305),
                line("portal", "Portal charge", 339),
                line("department", "Copying fee", 12_838_050),
                line("kiosk", "Kiosk charge", 1_356)),
            Labels.in(Locale.ENGLISH));
    assertEquals(
        List.of(
            new Slip.Group("For the department", List.of(new Fact("Copying fee", "1,28,380.50"))),
            new Slip.Group(
                "Service charge",
                List.of(new Fact("Portal charge", "3.39"), new Fact("Kiosk charge", "13.56"))),
            new Slip.Group("Tax", List.of(new Fact("GST", "3.05")))),
        groups);
  }

  @Test
  void mobileOnPaperCannotBeCalledByWhoFindsIt() {
    assertEquals("98XXXXXX10", SlipMaker.masked("9876543210"));
    assertEquals(null, SlipMaker.masked(null));
  }

  private static ChargeLine line(String party, String label, long paise) {
    return new ChargeLine(party, party, LocalText.english(label), paise);
  }
}
