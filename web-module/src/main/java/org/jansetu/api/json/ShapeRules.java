package org.jansetu.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jansetu.shared.Violation;

/**
 * Compares a body with the record that it is read into, and names everything that does not fit at
 * once: fields that are not known, fields that are required and missing, values of another kind.
 *
 * <p>Whatever is neither record, list, text, day, number nor truth value is left to Jackson.
 */
final class ShapeRules {

  private final RecordShapes shapes;
  private final List<Violation> violations;

  ShapeRules(RecordShapes shapes, List<Violation> violations) {
    this.shapes = shapes;
    this.violations = violations;
  }

  void check(JsonNode node, Type type, String pointer) {
    if (node.isNull()) {
      return;
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      list(node, generic.getActualTypeArguments()[0], pointer);
    } else if (type instanceof Class<?> plain) {
      value(node, plain, pointer);
    } else if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
      expect(node.isObject(), pointer);
    }
  }

  private void value(JsonNode node, Class<?> type, String pointer) {
    if (type.isRecord()) {
      record(node, type, pointer);
    } else if (type == String.class || type == LocalDate.class || type.isEnum()) {
      expect(node.isTextual(), pointer);
    } else if (type == long.class || type == Long.class) {
      expect(node.isIntegralNumber() && node.canConvertToLong(), pointer);
    } else if (type == int.class || type == Integer.class) {
      expect(node.isIntegralNumber() && node.canConvertToInt(), pointer);
    } else if (type == boolean.class || type == Boolean.class) {
      expect(node.isBoolean(), pointer);
    }
  }

  private void list(JsonNode node, Type item, String pointer) {
    expect(node.isArray(), pointer);
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      if (node.get(i).isNull()) {
        expect(false, pointer + "/" + i);
      }
      check(node.get(i), item, pointer + "/" + i);
    }
  }

  private void record(JsonNode node, Class<?> type, String pointer) {
    if (!node.isObject()) {
      expect(false, pointer);
      return;
    }
    Map<String, RecordShapes.Part> known = shapes.of(type);
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.containsKey(name)) {
                add(pointer + "/" + TextRules.escaped(name), "unknown-field");
              }
            });
    known.forEach((name, part) -> field(node.path(name), part, pointer + "/" + name));
  }

  private void field(JsonNode node, RecordShapes.Part part, String pointer) {
    if (node.isMissingNode() || node.isNull()) {
      if (part.required()) {
        add(pointer, "required");
      }
    } else {
      check(node, part.type(), pointer);
    }
  }

  private void expect(boolean fits, String pointer) {
    if (!fits) {
      add(pointer, "wrong-type");
    }
  }

  private void add(String pointer, String code) {
    violations.add(new Violation(pointer, code, ""));
  }
}
