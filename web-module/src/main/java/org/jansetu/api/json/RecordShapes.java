package org.jansetu.api.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each record is made of, looked up once for each.
 *
 * <p>Required are components of a primitive type and those with {@code @JsonProperty(required =
 * true)}.
 */
final class RecordShapes {

  /**
   * A component.
   *
   * @param type its type
   * @param required whether a body must have it
   */
  record Part(Type type, boolean required) {}

  private final ClassValue<Map<String, Part>> known =
      new ClassValue<>() {
        @Override
        protected Map<String, Part> computeValue(Class<?> type) {
          Map<String, Part> parts = new LinkedHashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            parts.put(
                component.getName(), new Part(component.getGenericType(), isRequired(component)));
          }
          return Collections.unmodifiableMap(parts);
        }
      };

  /** The components of a record by name, in their order. */
  Map<String, Part> of(Class<?> type) {
    return known.get(type);
  }

  private static boolean isRequired(RecordComponent component) {
    JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
    return component.getType().isPrimitive() || (property != null && property.required());
  }
}
