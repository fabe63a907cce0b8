package org.jansetu.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a publication would do to one list of coded things.
 *
 * @param added how many are new
 * @param changed how many are there and differ
 * @param removed how many are no longer in the folder
 * @param addedCodes the first 100 of the new ones
 * @param changedCodes the first 100 of those that differ
 * @param removedCodes the first 100 of those no longer in the folder
 */
public record Changes(
    int added,
    int changed,
    int removed,
    List<String> addedCodes,
    List<String> changedCodes,
    List<String> removedCodes) {

  private static final int MOST_SHOWN = 100;

  /** Takes copies. */
  public Changes {
    addedCodes = List.copyOf(addedCodes);
    changedCodes = List.copyOf(changedCodes);
    removedCodes = List.copyOf(removedCodes);
  }

  /** Whether nothing is different. */
  public boolean isEmpty() {
    return added + changed + removed == 0;
  }

  /** The difference of two lists whose items have their code under that name. */
  static Changes between(JsonNode before, JsonNode after, String codeName) {
    Map<String, JsonNode> old = byCode(before, codeName);
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (Map.Entry<String, JsonNode> item : byCode(after, codeName).entrySet()) {
      JsonNode earlier = old.remove(item.getKey());
      if (earlier == null) {
        added.add(item.getKey());
      } else if (!earlier.equals(item.getValue())) {
        changed.add(item.getKey());
      }
    }
    List<String> removed = List.copyOf(old.keySet());
    return new Changes(
        added.size(), changed.size(), removed.size(), few(added), few(changed), few(removed));
  }

  private static List<String> few(List<String> codes) {
    return codes.size() > MOST_SHOWN ? codes.subList(0, MOST_SHOWN) : codes;
  }

  private static Map<String, JsonNode> byCode(JsonNode list, String codeName) {
    Map<String, JsonNode> items = new LinkedHashMap<>();
    for (JsonNode item : list) {
      items.put(item.path(codeName).asText(), item);
    }
    return items;
  }
}
