package org.jansetu.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hindi and English stand side by side, in one spelling of every letter. */
@Tag("X-19")
class WordingTest {

  private static final Pattern DEVANAGARI = Pattern.compile("\\p{IsDevanagari}");
  // Digits are 0-9 everywhere, and nothing invisible hides in a name.
  private static final Pattern UNWANTED = Pattern.compile("[०-९\\p{Cc}\\p{Cf}\\p{Co}&&[^\\n]]");

  static Stream<String> programmes() {
    return Folders.programmes();
  }

  @Test
  void everyFileIsNormalised() {
    List<String> wrong = new ArrayList<>();
    for (Path folder : List.of(Folders.TENANTS, Folders.REFERENCE, Folders.SCHEMAS)) {
      for (Path file : Folders.files(folder)) {
        String text = Folders.text(file);
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
          wrong.add(file + " is not NFC");
        }
        if (UNWANTED.matcher(text).find()) {
          wrong.add(file + " has a character nobody can see, or a digit that is not 0-9");
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void bothLanguagesSayTheSame(String programme) {
    assertEquals(keys(programme, "en"), keys(programme, "hi"));
  }

  private static Set<String> keys(String programme, String language) {
    Set<String> keys = new TreeSet<>();
    Folders.yaml(programme, "texts/" + language + ".yaml").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void hindiIsWrittenInDevanagariAndEnglishIsNot(String programme) {
    List<String> wrong = new ArrayList<>();
    for (String file :
        List.of("programme", "hierarchy", "network", "services", "fees", "charter", "roles")) {
      look(Folders.yaml(programme, file + ".yaml"), file, wrong);
    }
    for (Path file : Folders.files(Folders.TENANTS.resolve(programme))) {
      if (Folders.name(file.getParent()).equals("workflows")) {
        look(Folders.yaml(file), Folders.name(file), wrong);
      }
    }
    if (Folders.has(programme, "certificates.yaml")) {
      look(Folders.yaml(programme, "certificates.yaml"), "certificates", wrong);
    }
    for (var text : Folders.fields(Folders.yaml(programme, "texts/hi.yaml"))) {
      assertTrue(DEVANAGARI.matcher(text.getValue().asText()).find(), text.getKey());
    }
    assertEquals(List.of(), wrong);
  }

  private static void look(JsonNode node, String at, List<String> wrong) {
    if (node.path("hi").isTextual() && !DEVANAGARI.matcher(node.get("hi").asText()).find()) {
      wrong.add(at + " hi: " + node.get("hi"));
    }
    if (node.path("en").isTextual() && DEVANAGARI.matcher(node.get("en").asText()).find()) {
      wrong.add(at + " en: " + node.get("en"));
    }
    if (node.isObject()) {
      Folders.fields(node).forEach(each -> look(each.getValue(), at + "/" + each.getKey(), wrong));
    } else {
      node.forEach(each -> look(each, at, wrong));
    }
  }
}
