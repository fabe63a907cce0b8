package org.jansetu.notification;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.tenancy.ServerSettings;

/**
 * The lines to the outside. Nothing is opened, and no library of theirs loaded, on a server that
 * has no gateway.
 */
@ApplicationScoped
class Gateways {

  private static final Logger LOG = Logger.getLogger(Gateways.class.getName());
  private static final int TRIES = 4;
  private static final long PAUSE_MILLIS = 250;

  @Inject private ServerSettings settings;
  @Inject private ReceiptDesk desk;
  @Inject private Instance<RequestContextController> requests;

  private SmsGateway sms;
  private MailGateway mail;

  boolean has(Channel channel) {
    return channel == Channel.SMS ? settings.smppUrl().isPresent() : settings.smtpUrl().isPresent();
  }

  /** Opens the line that receipts come in by; they come whether or not anything is to be sent. */
  synchronized void listen() {
    if (has(Channel.SMS)) {
      sms().open();
    }
  }

  synchronized Outcome send(Letter letter, MessageTemplates sender) {
    return letter.channel() == Channel.SMS
        ? sms().send(letter, sender)
        : mail().send(letter, sender);
  }

  private SmsGateway sms() {
    if (sms == null) {
      ClassLoader own = Thread.currentThread().getContextClassLoader();
      sms =
          new SmsGateway(
              GatewayUrl.parse(settings.smppUrl().orElseThrow()),
              receipt -> inRequest(own, () -> keep(receipt)),
              text -> inRequest(own, () -> desk.hear(text)));
    }
    return sms;
  }

  private MailGateway mail() {
    if (mail == null) {
      mail = new MailGateway(GatewayUrl.parse(settings.smtpUrl().orElseThrow()));
    }
    return mail;
  }

  /** Ends the turn: a mail server's line is not kept for the next one. */
  synchronized void pause() {
    if (mail != null) {
      mail.close();
    }
  }

  @PreDestroy
  synchronized void close() {
    if (sms != null) {
      sms.close();
      sms = null;
    }
    pause();
    mail = null;
  }

  /** What is done in a thread of the line, as if it were a request; false where it failed. */
  private interface Heard {
    boolean isDone() throws InterruptedException;
  }

  private boolean inRequest(ClassLoader own, Heard heard) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(own);
    RequestContextController request = requests.get();
    boolean isMine = request.activate();
    try {
      return heard.isDone();
    } catch (InterruptedException e) {
      thread.interrupt();
      return false;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The gateway's news could not be kept; it will repeat them.", e);
      return false;
    } finally {
      if (isMine) {
        request.deactivate();
      }
      requests.destroy(request);
      thread.setContextClassLoader(before);
    }
  }

  /**
   * Stores a receipt. It may be quicker than our own note that the message was sent, so it waits a
   * little for that.
   */
  private boolean keep(Receipt receipt) throws InterruptedException {
    for (int i = 0; i < TRIES; i++) {
      if (desk.keep(receipt)) {
        return true;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    LOG.log(Level.INFO, "A receipt for the unknown message {0}.", receipt.gatewayId());
    return false;
  }
}
