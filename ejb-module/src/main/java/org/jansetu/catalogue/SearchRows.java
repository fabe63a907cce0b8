package org.jansetu.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.SearchKey;

/** What the search keeps of a basket. */
final class SearchRows {

  /** Words of the code and the name tell most, then other names, then whose service it is. */
  private static final int OF_NAME = 4;

  private static final int OF_ALIAS = 3;
  private static final int OF_GROUP = 1;

  private SearchRows() {}

  /** One row for each service, in the order of the folder, with the words that find it. */
  static JsonNode of(Basket basket) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (ServiceDefinition service : basket.services().values()) {
      ObjectNode row = rows.addObject();
      row.put("code", service.code())
          .put("place", rows.size() - 1)
          .put("name_en", service.name().en())
          .put("name_hi", service.name().hi())
          .put("department_code", service.department().code())
          .put("category_code", service.category().code())
          .put("kind", service.kind())
          .put("status", service.open() ? "open" : "closed")
          .put("illustrative", service.illustrative());
      if (!service.districts().isEmpty()) {
        ArrayNode districts = row.putArray("districts");
        service.districts().forEach(districts::add);
      }
      ArrayNode words = row.putArray("words");
      words(service, basket.aliases().getOrDefault(service.code(), List.of()))
          .forEach(
              (word, weight) ->
                  words
                      .addObject()
                      .put("word", word)
                      .put("bare", SearchKey.bare(word))
                      .put("weight", weight));
    }
    return rows;
  }

  /** The words that find a service, each with the most that it tells. */
  static Map<String, Integer> words(ServiceDefinition service, List<String> aliases) {
    Map<String, Integer> words = new LinkedHashMap<>();
    add(words, LocalText.english(service.code()), OF_NAME);
    add(words, service.name(), OF_NAME);
    aliases.forEach(alias -> add(words, LocalText.english(alias), OF_ALIAS));
    add(words, service.department().name(), OF_GROUP);
    add(words, service.category().name(), OF_GROUP);
    return words;
  }

  private static void add(Map<String, Integer> words, LocalText text, int weight) {
    SearchKey.words(text.en()).forEach(word -> words.merge(word, weight, Math::max));
    if (text.hi() != null) {
      SearchKey.words(text.hi()).forEach(word -> words.merge(word, weight, Math::max));
    }
  }
}
