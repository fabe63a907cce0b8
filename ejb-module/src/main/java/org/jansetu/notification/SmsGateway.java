package org.jansetu.notification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.socket.SSLSocketConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnectionFactory;

/**
 * A line to a short-message centre, SMPP 3.4, both ways. For one thread at a time; receipts and
 * texts come in threads of the line.
 */
final class SmsGateway {

  private static final Logger LOG = Logger.getLogger(SmsGateway.class.getName());
  private static final int ENQUIRE_MILLIS = 30_000;
  private static final long ANSWER_MILLIS = 5_000;
  private static final long REOPEN_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final String COUNTRY = "91";
  private static final byte PERMANENT = 0;

  /** The length of a short message that needs no payload parameter, in bytes. */
  private static final int SHORT_BYTES = 140;

  /** The parameters by which Indian operators know sender and template in their register. */
  private static final short ENTITY_ID = 0x1400;

  private static final short TEMPLATE_ID = 0x1401;

  private final GatewayUrl url;
  private final Predicate<Receipt> receipts;
  private final Predicate<TextReceived> texts;
  private SMPPSession session;
  private long nextOpening = System.nanoTime();

  /** Opens nothing yet; the predicates say whether a receipt was stored and a text was heard. */
  SmsGateway(GatewayUrl url, Predicate<Receipt> receipts, Predicate<TextReceived> texts) {
    this.url = url;
    this.receipts = receipts;
    this.texts = texts;
  }

  /** Whether the line stands; opens it if it does not, at most once in ten seconds. */
  boolean open() {
    if (session != null && session.getSessionState().isBound()) {
      return true;
    }
    close();
    if (System.nanoTime() - nextOpening < 0) {
      return false;
    }
    SMPPSession fresh =
        new SMPPSession(
            url.isSecure()
                ? new SSLSocketConnectionFactory()
                : SocketConnectionFactory.getInstance());
    fresh.setEnquireLinkTimer(ENQUIRE_MILLIS);
    fresh.setTransactionTimer(ANSWER_MILLIS);
    fresh.setMessageReceiverListener(new ReceiptListener(receipts, texts));
    try {
      fresh.connectAndBind(
          url.host(),
          url.port(),
          new BindParameter(
              BindType.BIND_TRX,
              url.user(),
              url.password(),
              "",
              TypeOfNumber.UNKNOWN,
              NumberingPlanIndicator.UNKNOWN,
              null,
              InterfaceVersion.IF_34),
          ANSWER_MILLIS);
      session = fresh;
      return true;
    } catch (IOException e) {
      fresh.unbindAndClose();
      nextOpening = System.nanoTime() + REOPEN_NANOS;
      LOG.log(
          Level.WARNING,
          "The short-message centre at {0} cannot be reached: {1}",
          new Object[] {url, e.getMessage()});
      return false;
    }
  }

  Outcome send(Letter letter, MessageTemplates sender) {
    if (!open()) {
      return Outcome.away();
    }
    try {
      return Outcome.sent(submit(letter, sender));
    } catch (NegativeResponseException e) {
      return answered(e.getCommandStatus());
    } catch (PDUException e) {
      return Outcome.refused("bad-message");
    } catch (ResponseTimeoutException | InvalidResponseException e) {
      // It may have been taken: the one case in which a second try may be a second message.
      return Outcome.later("no-answer");
    } catch (IOException e) {
      close();
      return Outcome.later("line-broken");
    }
  }

  private String submit(Letter letter, MessageTemplates sender)
      throws PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException,
          IOException {
    boolean isPlain = SmsText.isPlain(letter.text());
    byte[] text =
        letter.text().getBytes(isPlain ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16BE);
    List<OptionalParameter> parameters = new ArrayList<>();
    if (!sender.entityId().isEmpty() && letter.dltId() != null) {
      parameters.add(new OptionalParameter.COctetString(ENTITY_ID, sender.entityId()));
      parameters.add(new OptionalParameter.COctetString(TEMPLATE_ID, letter.dltId()));
    }
    if (text.length > SHORT_BYTES) {
      parameters.add(new OptionalParameter.Message_payload(text));
    }
    return session
        .submitShortMessage(
            "",
            TypeOfNumber.ALPHANUMERIC,
            NumberingPlanIndicator.UNKNOWN,
            sender.header(),
            TypeOfNumber.INTERNATIONAL,
            NumberingPlanIndicator.ISDN,
            COUNTRY + letter.to(),
            new ESMClass(),
            (byte) 0,
            (byte) 0,
            null,
            SmsText.validity(letter.secondsLeft()),
            new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
            PERMANENT,
            new GeneralDataCoding(isPlain ? Alphabet.ALPHA_DEFAULT : Alphabet.ALPHA_UCS2),
            (byte) 0,
            text.length > SHORT_BYTES ? new byte[0] : text,
            parameters.toArray(new OptionalParameter[0]))
        .getMessageId();
  }

  /** A centre that is busy says so; every other no is one for good. */
  private static Outcome answered(int status) {
    return switch (status) {
      case SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL ->
          Outcome.later("gateway-busy");
      case SMPPConstant.STAT_ESME_RSYSERR, SMPPConstant.STAT_ESME_RX_T_APPN ->
          Outcome.later("gateway-fault");
      case SMPPConstant.STAT_ESME_RINVDSTADR -> Outcome.refused("bad-address");
      default -> Outcome.refused("gateway-" + Integer.toHexString(status));
    };
  }

  /** Says good-bye; the next use opens the line again. */
  void close() {
    if (session != null) {
      session.unbindAndClose();
      session = null;
    }
  }
}
