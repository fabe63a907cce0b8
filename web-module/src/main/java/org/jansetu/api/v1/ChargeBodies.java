package org.jansetu.api.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jansetu.counter.ChargeItem;
import org.jansetu.counter.Citizen;
import org.jansetu.counter.PaidBy;
import org.jansetu.shared.InvalidInput;

/** The bodies of charges, and what they mean to the counter. */
public final class ChargeBodies {

  /** A body for one service. */
  record Single(
      String service,
      ObjectNode inputs,
      Long expectedTotalPaise,
      Citizen citizen,
      String paidBy,
      String campaign) {}

  /** A body for several services. */
  record Several(List<Item> items, Citizen citizen, String paidBy, String campaign) {}

  /** One service of several. */
  record Item(String service, ObjectNode inputs, Long expectedTotalPaise) {}

  private ChargeBodies() {}

  static ChargeItem item(Single body) {
    Required.of(body, "")
        .and(body.service(), "/service")
        .and(body.expectedTotalPaise(), "/expectedTotalPaise")
        .and(body.citizen(), "/citizen")
        .and(body.paidBy(), "/paidBy")
        .check();
    return new ChargeItem(
        body.service(), QuotesResource.orEmpty(body.inputs()), body.expectedTotalPaise());
  }

  static List<ChargeItem> items(Several body) {
    Required required =
        Required.of(body, "")
            .and(body.items(), "/items")
            .and(body.citizen(), "/citizen")
            .and(body.paidBy(), "/paidBy");
    required.check();
    List<ChargeItem> items = new ArrayList<>();
    for (int i = 0; i < body.items().size(); i++) {
      Item item = body.items().get(i);
      Required.of(item, "/items/" + i)
          .and(item.service(), "/items/" + i + "/service")
          .and(item.expectedTotalPaise(), "/items/" + i + "/expectedTotalPaise")
          .check();
      items.add(
          new ChargeItem(
              item.service(), QuotesResource.orEmpty(item.inputs()), item.expectedTotalPaise()));
    }
    return items;
  }

  /** The way of paying of that code. Refuses with invalid-input. */
  public static PaidBy paidBy(String code) {
    return PaidBy.find(code)
        .filter(mode -> mode != PaidBy.ONLINE)
        .orElseThrow(() -> InvalidInput.of("/paidBy", "not-allowed", "cash, upi, card, cheque"));
  }
}
