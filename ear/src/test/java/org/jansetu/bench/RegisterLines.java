package org.jansetu.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lines of an electoral roll with made-up people, whose names are put together of common ones. */
final class RegisterLines {

  private static final Pattern SPACE = Pattern.compile(" ");
  private static final List<String> FIRST =
      words(
          "सुनीता राम गीता मोहन कमला रामकुमार सीता हरि विमला राजेश पुष्पा अनिल "
              + "शांति महेश लक्ष्मी दिनेश सरोज प्रकाश उर्मिला कैलाश ममता जगदीश आशा "
              + "बलराम किरण गोविंद रेखा नारायण सावित्री ओमप्रकाश");
  private static final List<String> MIDDLE =
      words("बाई देवी लाल प्रसाद कुमार सिंह चंद दास कुमारी नाथ शंकर बहादुर किशोर " + "दत्त मोहन");
  private static final List<String> LAST =
      words(
          "शर्मा वर्मा कुशवाह जाटव यादव पटेल तोमर भदौरिया गुर्जर राजपूत अहिरवार "
              + "साहू गुप्ता मिश्रा तिवारी चौहान परमार मीणा सोलंकी लोधी बघेल राठौर खान "
              + "अग्रवाल जैन सेन प्रजापति नामदेव विश्वकर्मा मालवीय");

  private RegisterLines() {}

  private static List<String> words(String text) {
    return List.of(SPACE.split(text));
  }

  static void write(OutputStream out, int lines) {
    try (out) {
      StringBuilder block = new StringBuilder("cardNumber,name,relative,age,village,part\n");
      for (int i = 0; i < lines; i++) {
        block.append(String.format(Locale.ROOT, "ABC%07d,", i));
        block.append(FIRST.get(i % 30)).append(' ');
        block.append(i % 3 == 0 ? "" : MIDDLE.get(i / 30 % 15) + " ");
        block.append(LAST.get(i / 450 % 30)).append(',');
        block.append(FIRST.get(i / 7 % 30)).append(' ').append(LAST.get(i / 450 % 30));
        block.append(',').append(18 + i % 70).append(",V").append(i / 900).append(',').append(i);
        block.append('\n');
        if (block.length() > 60_000) {
          out.write(block.toString().getBytes(StandardCharsets.UTF_8));
          block.setLength(0);
        }
      }
      out.write(block.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
