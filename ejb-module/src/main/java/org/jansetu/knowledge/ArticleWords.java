package org.jansetu.knowledge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.SearchKey;

/** The words by which an article is found, each with the most that it tells. */
final class ArticleWords {

  private static final int OF_TITLE = 6;
  private static final int OF_KEYWORD = 5;
  private static final int OF_DEPARTMENT = 2;
  private static final int OF_BODY = 1;

  private ArticleWords() {}

  static String of(Article article) {
    Map<String, Integer> words = new LinkedHashMap<>();
    add(words, LocalText.english(article.code()), OF_TITLE);
    add(words, article.title(), OF_TITLE);
    if (!article.keywords().isBlank()) {
      add(words, LocalText.english(article.keywords()), OF_KEYWORD);
    }
    add(words, article.department().name(), OF_DEPARTMENT);
    add(words, article.body(), OF_BODY);
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    words.forEach(
        (word, weight) ->
            rows.addObject()
                .put("word", word)
                .put("bare", SearchKey.bare(word))
                .put("weight", weight));
    return rows.toString();
  }

  private static void add(Map<String, Integer> words, LocalText text, int weight) {
    SearchKey.words(text.en()).forEach(word -> words.merge(word, weight, Math::max));
    if (text.hi() != null) {
      SearchKey.words(text.hi()).forEach(word -> words.merge(word, weight, Math::max));
    }
  }
}
