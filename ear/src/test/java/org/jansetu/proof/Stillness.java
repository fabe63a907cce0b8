package org.jansetu.proof;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a kiosk has and has given out: the same before and after whatever is refused.
 *
 * @param balancePaise the wallet's balance
 * @param heldPaise what is held in it
 * @param lastReceipt the newest receipt number
 * @param entries how many entries the day's statement has
 */
record Stillness(long balancePaise, long heldPaise, String lastReceipt, int entries) {

  static Stillness of(Till till) {
    JsonNode wallet = till.operator().get("/api/v1/wallet").json();
    JsonNode newest = till.operator().get("/api/v1/transactions?limit=1").json();
    JsonNode statement = till.operator().get("/api/v1/wallet/statement").json();
    return new Stillness(
        wallet.path("balancePaise").asLong(),
        wallet.path("heldPaise").asLong(),
        newest.path("items").path(0).path("receiptNumber").asText(),
        statement.path("items").size());
  }

  /** The same after one more charge, as far as money goes. */
  Stillness afterOne(long totalPaise) {
    return new Stillness(balancePaise - totalPaise, heldPaise, lastReceipt, entries);
  }
}
