package org.jansetu.counter;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

/** Waiting orders of one programme as the arguments of one call of {@code counter.charge}. */
final class ChargeCall {

  private static final String SQL =
      "select basket, outcome, basket_id, charged_at, first_number, balance_paise, transaction_ids"
          + " from counter.charge(?::smallint, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date[],"
          + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date[], ?, ?, ?, ?, ?, ?)";

  private final List<ChargeOrder> orders;
  private final int items;
  private final int transfers;

  ChargeCall(List<ChargeOrder> orders) {
    this.orders = orders;
    int itemCount = 0;
    int transferCount = 0;
    for (ChargeOrder order : orders) {
      itemCount += order.items().size();
      for (ChargeOrder.Item item : order.items()) {
        transferCount += item.transfers().size();
      }
    }
    this.items = itemCount;
    this.transfers = transferCount;
  }

  /** Runs the call; a fault of the database goes to the caller, who knows what it means. */
  ChargeOutcome[] run(Connection connection) throws SQLException {
    try (PreparedStatement call = connection.prepareStatement(SQL)) {
      call.setInt(1, orders.get(0).tenant());
      baskets(connection, call);
      items(connection, call);
      transfers(connection, call);
      ChargeOutcome[] outcomes = new ChargeOutcome[orders.size()];
      try (ResultSet rows = call.executeQuery()) {
        while (rows.next()) {
          Timestamp at = rows.getTimestamp(4);
          Array ids = rows.getArray(7);
          outcomes[rows.getInt(1) - 1] =
              new ChargeOutcome(
                  rows.getString(2),
                  rows.getLong(3),
                  at.toInstant(),
                  rows.getInt(5),
                  rows.getLong(6),
                  ids == null ? List.of() : List.of((Long[]) ids.getArray()));
        }
      }
      return outcomes;
    }
  }

  private void baskets(Connection connection, PreparedStatement call) throws SQLException {
    int n = orders.size();
    Long[] kiosk = new Long[n];
    Long[] operator = new Long[n];
    String[] key = new String[n];
    String[] sha256 = new String[n];
    String[] name = new String[n];
    String[] mobile = new String[n];
    String[] paidBy = new String[n];
    Long[] debit = new Long[n];
    Long[] hold = new Long[n];
    String[] series = new String[n];
    String[] prefix = new String[n];
    String[] on = new String[n];
    for (int i = 0; i < n; i++) {
      ChargeOrder order = orders.get(i);
      kiosk[i] = order.kioskId();
      operator[i] = order.operator();
      key[i] = order.key();
      sha256[i] = order.sha256();
      name[i] = order.citizen().name();
      mobile[i] = order.citizen().mobile();
      paidBy[i] = order.paidBy().code();
      debit[i] = order.debitPaise();
      hold[i] = order.holdPaise();
      series[i] = order.series();
      prefix[i] = order.prefix();
      on[i] = order.on().toString();
    }
    call.setArray(2, connection.createArrayOf("int8", kiosk));
    call.setArray(3, connection.createArrayOf("int8", operator));
    call.setArray(4, connection.createArrayOf("text", key));
    call.setArray(5, connection.createArrayOf("text", sha256));
    call.setArray(6, connection.createArrayOf("text", name));
    call.setArray(7, connection.createArrayOf("text", mobile));
    call.setArray(8, connection.createArrayOf("text", paidBy));
    call.setArray(9, connection.createArrayOf("int8", debit));
    call.setArray(10, connection.createArrayOf("int8", hold));
    call.setArray(11, connection.createArrayOf("text", series));
    call.setArray(12, connection.createArrayOf("text", prefix));
    call.setArray(13, connection.createArrayOf("text", on));
  }

  private void items(Connection connection, PreparedStatement call) throws SQLException {
    Integer[] basket = new Integer[items];
    String[] service = new String[items];
    Integer[] programme = new Integer[items];
    String[] tariff = new String[items];
    Boolean[] pending = new Boolean[items];
    Long[] total = new Long[items];
    String[] lines = new String[items];
    String[] borne = new String[items];
    String[] inputs = new String[items];
    String[] promised = new String[items];
    String[] subject = new String[items];
    String[] code = new String[items];
    int i = 0;
    for (int b = 0; b < orders.size(); b++) {
      for (ChargeOrder.Item item : orders.get(b).items()) {
        basket[i] = b + 1;
        service[i] = item.service();
        programme[i] = item.programmeVersion();
        tariff[i] = item.tariffVersion();
        pending[i] = item.isPending();
        total[i] = item.totalPaise();
        lines[i] = item.lines();
        borne[i] = item.borne();
        inputs[i] = item.inputs();
        promised[i] = item.promisedOn() == null ? null : item.promisedOn().toString();
        subject[i] = item.subject();
        code[i] = item.code();
        i++;
      }
    }
    call.setArray(14, connection.createArrayOf("int4", basket));
    call.setArray(15, connection.createArrayOf("text", service));
    call.setArray(16, connection.createArrayOf("int4", programme));
    call.setArray(17, connection.createArrayOf("text", tariff));
    call.setArray(18, connection.createArrayOf("bool", pending));
    call.setArray(19, connection.createArrayOf("int8", total));
    call.setArray(20, connection.createArrayOf("text", lines));
    call.setArray(21, connection.createArrayOf("text", borne));
    call.setArray(22, connection.createArrayOf("text", inputs));
    call.setArray(23, connection.createArrayOf("text", promised));
    call.setArray(24, connection.createArrayOf("text", subject));
    call.setArray(25, connection.createArrayOf("text", code));
  }

  private void transfers(Connection connection, PreparedStatement call) throws SQLException {
    Integer[] item = new Integer[transfers];
    Long[] debit = new Long[transfers];
    Long[] credit = new Long[transfers];
    Long[] amount = new Long[transfers];
    int itemNumber = 0;
    int t = 0;
    for (ChargeOrder order : orders) {
      for (ChargeOrder.Item each : order.items()) {
        itemNumber++;
        for (ChargeOrder.Entry entry : each.transfers()) {
          item[t] = itemNumber;
          debit[t] = entry.debit();
          credit[t] = entry.credit();
          amount[t] = entry.paise();
          t++;
        }
      }
    }
    call.setArray(26, connection.createArrayOf("int4", item));
    call.setArray(27, connection.createArrayOf("int8", debit));
    call.setArray(28, connection.createArrayOf("int8", credit));
    call.setArray(29, connection.createArrayOf("int8", amount));
  }
}
