package org.jansetu.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.jansetu.shared.Violation;

/**
 * Brings every text of a body into one form (NFC), because the same Devanagari word can be typed in
 * several ways, and finds characters that nobody can see: controls other than a line feed, marks
 * that turn the direction of writing, halves of characters.
 */
final class TextRules {

  private final List<Violation> violations;

  TextRules(List<Violation> violations) {
    this.violations = violations;
  }

  /** The same tree with its texts normalised. */
  JsonNode apply(JsonNode node, String pointer) {
    if (node.isTextual()) {
      return text(node, pointer);
    }
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        String place = pointer + "/" + escaped(field.getKey());
        refuseInvisible(field.getKey(), place);
        field.setValue(apply(field.getValue(), place));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, apply(array.get(i), pointer + "/" + i));
      }
    }
    return node;
  }

  /** A name as a part of a JSON Pointer. */
  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private JsonNode text(JsonNode node, String pointer) {
    String text = node.textValue();
    refuseInvisible(text, pointer);
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? node
        : TextNode.valueOf(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  private void refuseInvisible(String text, String pointer) {
    if (text.codePoints().anyMatch(TextRules::isInvisible)) {
      violations.add(new Violation(pointer, "control-character", ""));
    }
  }

  private static boolean isInvisible(int character) {
    return (Character.isISOControl(character) && character != '\n')
        || (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069)
        || (character >= 0xD800 && character <= 0xDFFF)
        || character == 0xFEFF
        || (character & 0xFFFE) == 0xFFFE;
  }
}
