package org.jansetu.counselling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jansetu.tenancy.Programme;

/**
 * The counsellings of one published version, in the order of the folder.
 *
 * @param byCode each by its code
 */
record CounsellingBook(Map<String, CounsellingDefinition> byCode) {

  static CounsellingBook of(Programme programme) {
    Map<String, CounsellingDefinition> byCode = new LinkedHashMap<>();
    for (JsonNode node : programme.section("counselling").path("counsellings")) {
      CounsellingDefinition one = CounsellingDefinition.read(node, programme);
      byCode.put(one.code(), one);
    }
    return new CounsellingBook(byCode);
  }
}
