package org.jansetu.exam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.tenancy.Programme;

/**
 * The examinations of one published version, in the order of the folder.
 *
 * @param byCode each by its code
 * @param byService those of a service, by its code
 */
record ExamBook(Map<String, ExamDefinition> byCode, Map<String, List<ExamDefinition>> byService) {

  static ExamBook of(Programme programme) {
    Map<String, ExamDefinition> byCode = new LinkedHashMap<>();
    Map<String, List<ExamDefinition>> byService = new LinkedHashMap<>();
    for (JsonNode node : programme.section("exams").path("exams")) {
      ExamDefinition exam = ExamDefinition.read(node, programme);
      byCode.put(exam.code(), exam);
      byService.computeIfAbsent(exam.service(), service -> new ArrayList<>()).add(exam);
    }
    return new ExamBook(byCode, byService);
  }

  Optional<ExamDefinition> find(String code) {
    return Optional.ofNullable(byCode.get(String.valueOf(code)));
  }

  /** The examinations that use the service; mostly none. */
  List<ExamDefinition> ofService(String service) {
    return byService.getOrDefault(service, List.of());
  }
}
