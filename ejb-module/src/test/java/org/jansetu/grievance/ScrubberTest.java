package org.jansetu.grievance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would find a person does not stay in what an office reads. */
@Tag("TEL-4")
class ScrubberTest {

  private final Scrubber scrubber =
      new Scrubber("श्री रामप्रसाद Ahirwar", "SMP-SRT-0001-2627-000007");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9826012345",
        "98260 12345",
        "98260-12345",
        "+91 98260 12345",
        "+919826012345",
        "0091-98260 12345",
        "09826012345",
        "9 8 2 6 0 1 2 3 4 5",
        "98.26.01.23.45",
        "९८२६० १२३४५",
        "+९१ ९८२६०१२३४५",
        "(+91) 98260/12345",
        "0755-2551234",
        "2345 6789 0123",
        "234567890123",
        "२३४५ ६७८९ ०१२३",
        "123456789012345",
        "ram.prasad@example.in",
        "ramprasad@upi",
        "ABCPE1234F",
        "MP 09 AB 1234",
        "SMP-SRT-0001-2627-000007",
        "AP-SRT-0001-2627-000012",
        "रामप्रसाद",
        "Ramprasad",
        "RAMPRASAD",
        "अहिरवार",
        "Ahirwar"
      })
  void isTakenOut(String secret) {
    String text = "पानी नहीं आता, " + secret + " पर बताएँ";
    String left = scrubber.scrub(text);
    assertFalse(left.contains(secret), left);
    assertEquals(
        "पानी नहीं आता, [***] पर बताएँ", left.replaceAll("[(+]?\\[\\*\\*\\*]\\)?", "[***]"));
  }

  @Test
  void whatSaysWhatIsWrongStays() {
    for (String text :
        new String[] {
          "The pump of ward 12 has stood since 12-10-2026, 45 houses.",
          "वार्ड 12 में 3 दिन से पानी नहीं, टंकी 5000 लीटर की है",
          "Rs 12,500 were asked instead of 40 💧",
          "<b>बिजली</b> <script>alert(1)</script>"
        }) {
      assertEquals(text, scrubber.scrub(text));
    }
  }
}
