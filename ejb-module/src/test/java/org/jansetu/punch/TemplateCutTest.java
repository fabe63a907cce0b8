package org.jansetu.punch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is of somebody's body is known in every dress. */
@Tag("JSK-1")
class TemplateCutTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FP PIN=1\tFID=0\tSize=8\tTMP=AAAA",
        "fp pin=1",
        "FACE PIN=1\tFID=0",
        "BIODATA Pin=1\tNo=0",
        "BIOPHOTO PIN=1\tContent=AAAA",
        "USERPIC PIN=1",
        "FVEIN Pin=1",
        "templatev10 pin=1\ttemplate=AAAA",
        "PIN=1\tTmp=AAAA",
        "PIN=1\tContent = AAAA"
      })
  void templatesAreKnown(String line) {
    assertTrue(TemplateCut.isTemplate(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1\t2026-11-22 09:00:00\t0\t1",
        "USER PIN=1\tName=FACE\tPri=0",
        "OPLOG 4\t0\t2026-11-22 09:00:00",
        "time=2026-11-22 09:00:00\tpin=1",
        "12 FP"
      })
  void otherLinesAreNot(String line) {
    assertFalse(TemplateCut.isTemplate(line));
  }

  @Test
  void tablesAndSecretsAreKnown() {
    assertTrue(TemplateCut.isTable("BIODATA"));
    assertTrue(TemplateCut.isTable(" attphoto "));
    assertFalse(TemplateCut.isTable("ATTLOG"));
    assertFalse(TemplateCut.isTable(null));
    assertEquals(
        "USER PIN=1\tPasswd=\tCard=\tGrp=1",
        TemplateCut.clean("USER PIN=1\tPasswd=4711\tCard=[0]\tGrp=1"));
  }
}
