package org.jansetu.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jansetu.workflow.WorkflowDefinition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the copy of a case is, is read from the workflow and from nothing else. */
@Tag("JSK-4")
class HandOverRulesTest {

  private static HandOverRules rules() throws IOException {
    Path file = Path.of("..", "tenant-config", "tenants", "sample", "workflows", "jsk.yaml");
    JsonNode way = new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
    return new HandOverRules(Map.of("way", WorkflowDefinition.read(way)), 6);
  }

  @Test
  void stagesFollowTheMoves() throws IOException {
    assertEquals(Optional.of(Stage.WAITING), rules().stage("way", "received"));
    assertEquals(Optional.of(Stage.HANDED), rules().stage("way", "handed-over"));
    assertEquals(Optional.of(Stage.REPORTED), rules().stage("way", "reported"));
    assertEquals(Optional.empty(), rules().stage("way", "disposed"));
    assertEquals(Optional.empty(), rules().stage("another-way", "received"));
  }
}
