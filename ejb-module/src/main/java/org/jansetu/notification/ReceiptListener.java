package org.jansetu.notification;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Predicate;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.InvalidDeliveryReceiptException;

/** Takes delivery receipts; says yes to the centre only when one is stored. */
final class ReceiptListener implements MessageReceiverListener {

  private final Predicate<Receipt> receipts;

  ReceiptListener(Predicate<Receipt> receipts) {
    this.receipts = receipts;
  }

  @Override
  public void onAcceptDeliverSm(DeliverSm deliver) throws ProcessRequestException {
    // What citizens write back is nobody's to read yet, and is no reason to send it again and
    // again.
    if (!deliver.isSmscDeliveryReceipt()) {
      return;
    }
    Receipt receipt;
    try {
      receipt = read(deliver);
    } catch (InvalidDeliveryReceiptException | IllegalArgumentException e) {
      throw new ProcessRequestException(
          "this receipt cannot be read", SMPPConstant.STAT_ESME_RX_P_APPN, e);
    }
    if (receipt != null && !receipts.test(receipt)) {
      throw new ProcessRequestException(
          "this receipt fits no message", SMPPConstant.STAT_ESME_RX_T_APPN);
    }
  }

  /** Null for a message that is still on its way. */
  private static Receipt read(DeliverSm deliver) throws InvalidDeliveryReceiptException {
    DeliveryReceipt text = deliver.getShortMessageAsDeliveryReceipt();
    OptionalParameter.Receipted_message_id named =
        deliver.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
    String id = named == null ? text.getId() : clean(named.getValue());
    DeliveryReceiptState state = text.getFinalStatus();
    return switch (state) {
      case DELIVRD -> new Receipt(id, true, null);
      case ENROUTE, ACCEPTD -> null;
      default -> new Receipt(id, false, "centre-" + state.name().toLowerCase(Locale.ROOT));
    };
  }

  private static String clean(byte[] value) {
    return new String(value, StandardCharsets.US_ASCII).replace("\0", "").strip();
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification alert) {
    // Says that a phone is switched on again; nothing here waits for that.
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
    throw new ProcessRequestException("data_sm is not used here", SMPPConstant.STAT_ESME_RX_P_APPN);
  }
}
