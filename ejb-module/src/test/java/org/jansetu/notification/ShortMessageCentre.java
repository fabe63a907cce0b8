package org.jansetu.notification;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.MessageId;

/** A short-message centre in the process of the test, over a real socket. */
final class ShortMessageCentre implements ServerMessageReceiverListener, AutoCloseable {

  private static final String RECEIPT =
      "id:%s sub:001 dlvrd:001 submit date:2611211200 done date:2611211201 stat:%s err:000 text:";

  /** Invalid destination address (SMPP 3.4, 5.1.3). */
  private static final int BAD_ADDRESS = 0x0B;

  static final String USER = "seva";
  static final String PASSWORD = "secret";

  /** What was taken. */
  record Taken(
      String id,
      String to,
      String from,
      String text,
      int coding,
      String validity,
      String entityId,
      String templateId) {}

  private final int port;
  private final SMPPServerSessionListener listener;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private final Queue<Integer> answers = new ArrayDeque<>();
  private volatile SMPPServerSession line;
  private volatile DeliveryReceiptState receipt;
  private volatile long delayMillis;
  private volatile String refused;

  ShortMessageCentre() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    listener = new SMPPServerSessionListener(port);
    listener.setMessageReceiverListener(this);
    threads.execute(this::accept);
  }

  String url() {
    return "smpp://" + USER + ":" + PASSWORD + "@127.0.0.1:" + port();
  }

  int port() {
    return port;
  }

  List<Taken> taken() {
    return taken;
  }

  /** From now on a receipt follows each message. */
  void receipts(DeliveryReceiptState state) {
    receipt = state;
  }

  /** The next message is refused with this status. */
  synchronized void refuseNext(int status) {
    answers.add(status);
  }

  /** Messages that say this are refused for a bad address; others pass. */
  void refuse(String words) {
    refused = words;
  }

  /** From now on every message is taken, and the answer comes late. */
  void answerAfter(long millis) {
    delayMillis = millis;
  }

  /** Somebody writes a message to a number of ours; waits until it is acknowledged. */
  void write(String from, String to, String text) throws Exception {
    boolean isPlain = text.chars().allMatch(sign -> sign < 128);
    for (int i = 0; i < 100 && line == null; i++) {
      Thread.sleep(50);
    }
    line.deliverShortMessage(
        "",
        TypeOfNumber.INTERNATIONAL,
        NumberingPlanIndicator.ISDN,
        from,
        TypeOfNumber.UNKNOWN,
        NumberingPlanIndicator.UNKNOWN,
        to,
        new ESMClass(),
        (byte) 0,
        (byte) 0,
        new RegisteredDelivery(0),
        new GeneralDataCoding(isPlain ? Alphabet.ALPHA_DEFAULT : Alphabet.ALPHA_UCS2),
        text.getBytes(isPlain ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16BE));
  }

  void hangUp() {
    line.close();
  }

  private void accept() {
    try {
      while (true) {
        SMPPServerSession session = listener.accept();
        threads.execute(() -> bind(session));
      }
    } catch (IOException e) {
      // The test is over.
      threads.shutdown();
    }
  }

  private void bind(SMPPServerSession session) {
    try {
      BindRequest request = session.waitForBind(5_000);
      if (request.getSystemId().equals(USER) && request.getPassword().equals(PASSWORD)) {
        request.accept("centre", InterfaceVersion.IF_34);
        line = session;
      } else {
        request.reject(0x0E);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String said(SubmitSm submit) {
    OptionalParameter.Message_payload payload =
        submit.getOptionalParameter(OptionalParameter.Message_payload.class);
    return new String(
        payload == null ? submit.getShortMessage() : payload.getValue(),
        submit.getDataCoding() == 8 ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII);
  }

  @Override
  public SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession source)
      throws ProcessRequestException {
    synchronized (this) {
      if (!answers.isEmpty()) {
        throw new ProcessRequestException("told so", answers.remove());
      }
    }
    if (refused != null && said(submit).contains(refused)) {
      throw new ProcessRequestException("told so", BAD_ADDRESS);
    }
    String id = Integer.toString(taken.size() + 1) + System.nanoTime();
    taken.add(
        new Taken(
            id,
            submit.getDestAddress(),
            submit.getSourceAddr(),
            said(submit),
            submit.getDataCoding(),
            submit.getValidityPeriod(),
            parameter(submit, (short) 0x1400),
            parameter(submit, (short) 0x1401)));
    if (receipt != null) {
      threads.execute(() -> deliver(source, submit, id));
    }
    try {
      Thread.sleep(delayMillis);
      return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
    } catch (InterruptedException | PDUStringException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String parameter(SubmitSm submit, short tag) {
    for (OptionalParameter parameter : submit.getOptionalParameters()) {
      if (parameter.tag == tag) {
        byte[] whole = parameter.serialize();
        return new String(whole, 4, whole.length - 4, StandardCharsets.US_ASCII).replace("\0", "");
      }
    }
    return "";
  }

  private void deliver(SMPPServerSession session, SubmitSm submit, String id) {
    try {
      session.deliverShortMessage(
          "",
          TypeOfNumber.INTERNATIONAL,
          NumberingPlanIndicator.ISDN,
          submit.getDestAddress(),
          TypeOfNumber.ALPHANUMERIC,
          NumberingPlanIndicator.UNKNOWN,
          submit.getSourceAddr(),
          new ESMClass(
              MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
          (byte) 0,
          (byte) 0,
          new RegisteredDelivery(0),
          new GeneralDataCoding(Alphabet.ALPHA_DEFAULT),
          RECEIPT.formatted(id, receipt).getBytes(StandardCharsets.US_ASCII));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    if (line != null) {
      line.close();
    }
    threads.shutdownNow();
  }

  @Override
  public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti submit, SMPPServerSession source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public QueryBroadcastSmResult onAcceptQueryBroadcastSm(
      QueryBroadcastSm query, SMPPServerSession source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm data, Session source) {
    throw new UnsupportedOperationException();
  }
}
