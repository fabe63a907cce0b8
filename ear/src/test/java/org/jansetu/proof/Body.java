package org.jansetu.proof;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A body that is right, to be made wrong in one place at a time. */
final class Body {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode tree;

  private Body(JsonNode tree) {
    this.tree = tree;
  }

  static Body of(Object right) {
    return new Body(JSON.valueToTree(right));
  }

  /** The same with another value at that place, or with one more field. */
  Body with(String pointer, String value) {
    JsonNode copy = tree.deepCopy();
    JsonPointer place = JsonPointer.compile(pointer);
    JsonNode parent = copy.at(place.head());
    try {
      if (parent instanceof ArrayNode list) {
        list.set(place.last().getMatchingIndex(), JSON.readTree(value));
      } else {
        ((ObjectNode) parent)
            .putRawValue(
                place.last().getMatchingProperty(),
                new com.fasterxml.jackson.databind.util.RawValue(value));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return new Body(copy);
  }

  Body without(String pointer) {
    JsonNode copy = tree.deepCopy();
    JsonPointer place = JsonPointer.compile(pointer);
    ((ObjectNode) copy.at(place.head())).remove(place.last().getMatchingProperty());
    return new Body(copy);
  }

  String text() {
    return tree.toString();
  }
}
