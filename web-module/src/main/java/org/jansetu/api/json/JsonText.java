package org.jansetu.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;

/** JSON as this API reads it, to the letter, and writes it. */
final class JsonText {

  private static final int MOST_BYTES = 256 * 1024;
  private static final int DEEPEST = 32;
  private static final int LONGEST_TEXT = 64 * 1024;
  private static final int LONGEST_NUMBER = 30;
  private static final int LONGEST_NAME = 200;

  private final ObjectMapper json = mapper();
  private final RecordShapes shapes = new RecordShapes();

  private static ObjectMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build();
    JsonMapper.Builder builder =
        JsonMapper.builder(factory)
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS));
    for (CoercionInputShape shape :
        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
      builder.withCoercionConfig(
          LogicalType.Textual, config -> config.setCoercion(shape, CoercionAction.Fail));
    }
    return builder.build();
  }

  /**
   * The body as a value of that type. Refuses with too-large, malformed-json or, naming every place
   * that does not fit, invalid-input.
   */
  Object read(InputStream body, Type type) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new TooLarge();
    }
    JsonNode tree;
    try {
      tree = json.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw new MalformedJson();
    }
    if (tree == null || tree.isMissingNode()) {
      throw new MalformedJson();
    }
    List<Violation> violations = new ArrayList<>();
    tree = new TextRules(violations).apply(tree, "");
    new ShapeRules(shapes, violations).check(tree, type, "");
    if (tree.isNull()) {
      violations.add(new Violation("", "required", ""));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    try {
      return json.readerFor(json.constructType(type)).readValue(tree);
    } catch (JsonMappingException e) {
      throw InvalidInput.of(pointer(e), "wrong-type", "");
    }
  }

  void write(Object value, OutputStream target) throws IOException {
    json.writeValue(target, value);
  }

  private static String pointer(JsonMappingException problem) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : problem.getPath()) {
      pointer
          .append('/')
          .append(
              step.getFieldName() == null
                  ? Integer.toString(step.getIndex())
                  : TextRules.escaped(step.getFieldName()));
    }
    return pointer.toString();
  }
}
