package org.jansetu.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A programme is a folder: no line of the product may know one by code or by name. */
@Tag("X-8")
class ProgrammeNamesTest {

  /** A word that says something else as well is looked for as a literal only. */
  private static final List<String> COMMON_WORDS = List.of("sample");

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @Test
  void mainCodeKnowsNoProgramme() throws IOException {
    Map<String, Pattern> names = names();
    assertFalse(names.isEmpty(), "tenant-config/tenants holds no programme to look for");
    List<Path> files =
        SourceTree.files("", ".java", ".xhtml", ".sql", ".js", ".css", ".properties").stream()
            .filter(f -> f.toString().contains("/src/main/"))
            .toList();
    assertTrue(files.size() > 20, "the walk found hardly any code, so it looks in the wrong place");
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      List<String> lines = SourceTree.lines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = Normalizer.normalize(lines.get(i), Normalizer.Form.NFC);
        for (Map.Entry<String, Pattern> name : names.entrySet()) {
          if (name.getValue().matcher(line).find()) {
            found.add(SourceTree.at(file, i + 1) + " says " + name.getKey());
          }
        }
      }
    }
    assertEquals("", String.join("\n", found), "programmes named in main code");
  }

  @Test
  void whatIsLookedForIsFound() {
    assertTrue(pattern("emitra").matcher("if (code.equals(\"emitra\")) {").find());
    assertTrue(pattern("e-Mitra").matcher("<h1>E-Mitra kiosk</h1>").find());
    assertTrue(pattern("ई-मित्र").matcher("<h1>ई-मित्र</h1>").find());
    assertTrue(pattern("sample").matcher("programme = \"sample\";").find());
    assertFalse(pattern("sample").matcher("// a sample of the rows").find());
    assertFalse(pattern("jsk").matcher("jskewer").find());
  }

  /** Code, English name and Hindi name of each programme folder. */
  private static Map<String, Pattern> names() throws IOException {
    Map<String, Pattern> names = new TreeMap<>();
    for (Path file : SourceTree.files("tenant-config/tenants", "programme.yaml")) {
      JsonNode programme = YAML.readTree(file.toFile());
      for (JsonNode name :
          List.of(
              programme.path("code"),
              programme.path("name").path("en"),
              programme.path("name").path("hi"))) {
        if (name.isTextual() && !name.asText().isBlank()) {
          names.put(name.asText(), pattern(name.asText()));
        }
      }
    }
    return names;
  }

  private static Pattern pattern(String name) {
    String normal = Normalizer.normalize(name, Normalizer.Form.NFC);
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return COMMON_WORDS.contains(normal.toLowerCase(java.util.Locale.ROOT))
        ? Pattern.compile("[\"'/]" + Pattern.quote(normal) + "[\"'/.]", flags)
        : Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}])" + Pattern.quote(normal) + "(?![\\p{L}\\p{M}\\p{N}])",
            flags);
  }
}
