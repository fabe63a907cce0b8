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

/**
 * Takes delivery receipts and what people write; says yes to the centre only when a receipt is
 * stored, or a message was heard to its end.
 */
final class ReceiptListener implements MessageReceiverListener {

  /** Longer than any answer; what comes after it is not read. */
  private static final int LONGEST_TEXT = 1_000;

  private static final int UCS_2 = 8;
  private static final int WITH_HEADER = 0x40;

  private final Predicate<Receipt> receipts;
  private final Predicate<TextReceived> texts;

  ReceiptListener(Predicate<Receipt> receipts, Predicate<TextReceived> texts) {
    this.receipts = receipts;
    this.texts = texts;
  }

  @Override
  public void onAcceptDeliverSm(DeliverSm deliver) throws ProcessRequestException {
    if (!deliver.isSmscDeliveryReceipt()) {
      if (!texts.test(text(deliver))) {
        throw new ProcessRequestException(
            "this message could not be heard now", SMPPConstant.STAT_ESME_RX_T_APPN);
      }
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

  private static TextReceived text(DeliverSm deliver) {
    OptionalParameter.Message_payload payload =
        deliver.getOptionalParameter(OptionalParameter.Message_payload.class);
    byte[] whole = payload == null ? deliver.getShortMessage() : payload.getValue();
    byte[] bytes = whole == null ? new byte[0] : whole;
    // A part of a long message begins with a header that says its own length.
    boolean isPart = (deliver.getEsmClass() & WITH_HEADER) != 0 && bytes.length > 0;
    int from = isPart ? Math.min(bytes.length, (bytes[0] & 0xFF) + 1) : 0;
    String text =
        new String(
            bytes,
            from,
            bytes.length - from,
            deliver.getDataCoding() == UCS_2
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.ISO_8859_1);
    return new TextReceived(
        deliver.getSourceAddr(),
        deliver.getDestAddress(),
        text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
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
