package org.jansetu.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.jansetu.connector.AnswerReader.Senseless;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("LOK-1")
class AnswerReaderTest {

  @Test
  void readsABill() throws Senseless {
    Bill bill =
        AnswerReader.bill(
            "K1",
            bytes(
                "{'consumerId':'K1','name':'A\\u0007\\u0915\\u093c','billId':'B-1',"
                    + "'amountPaise':128400,'dueOn':null}"));
    assertEquals("A\u0915\u093c", bill.name(), "composed, without control characters");
    assertEquals(128400, bill.amountPaise());
    assertNull(bill.dueOn());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'consumerId':'K2','billId':'B-1','amountPaise':1}",
        "{'consumerId':'K1','billId':'B-1','amountPaise':0}",
        "{'consumerId':'K1','billId':'B-1','amountPaise':-5}",
        "{'consumerId':'K1','billId':'B-1','amountPaise':1.5}",
        "{'consumerId':'K1','billId':'B-1','amountPaise':'100'}",
        "{'consumerId':'K1','billId':'B-1','amountPaise':99999999999999999999}",
        "{'consumerId':'K1','billId':'B-1','amountPaise':1000000000001}",
        "{'consumerId':'K1','billId':'B <1>','amountPaise':1}",
        "{'consumerId':'K1','billId':'B-1','amountPaise':1,'dueOn':'soon'}",
        "{'consumerId':'K1','billId':'B-1','amountPaise':1} and more",
        "[]",
        "",
        "null",
        "<html>"
      })
  void believesNoBillThatDoesNotFit(String json) {
    assertThrows(Senseless.class, () -> AnswerReader.bill("K1", bytes(json)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'key':'other','state':'succeeded','reference':'R1'}",
        "{'key':'k','state':'succeeded'}",
        "{'key':'k','state':'SUCCEEDED','reference':'R1'}",
        "{'key':'k','state':'failed'}",
        "{'key':'k','state':'failed','reason':'Because I say so'}",
        "{'key':'k','state':'duplicate','firstKey':'k'}",
        "{'key':'k'}"
      })
  void believesNoOutcomeThatDoesNotFit(String json) {
    assertThrows(Senseless.class, () -> AnswerReader.outcome("k", bytes(json)));
  }

  private static Content bytes(String json) {
    return new Content(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
