package org.jansetu.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.paper.Printout;

/** A line to a mail server. For one thread at a time. */
final class MailGateway {

  private static final Logger LOG = Logger.getLogger(MailGateway.class.getName());
  private static final String PATIENCE_MILLIS = "8000";

  private final GatewayUrl url;
  private final Session session;
  private Transport line;

  /** Opens nothing yet. */
  MailGateway(GatewayUrl url) {
    this.url = url;
    Properties settings = new Properties();
    for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
      settings.put(protocol + "connectiontimeout", PATIENCE_MILLIS);
      settings.put(protocol + "timeout", PATIENCE_MILLIS);
      settings.put(protocol + "writetimeout", PATIENCE_MILLIS);
      settings.put(protocol + "auth", Boolean.toString(!url.user().isEmpty()));
      settings.put(protocol + "ssl.checkserveridentity", "true");
    }
    settings.put("mail.smtp.starttls.enable", "true");
    session = Session.getInstance(settings);
  }

  Outcome send(Letter letter, MessageTemplates sender) {
    MimeMessage mail;
    try {
      mail = write(letter, sender);
    } catch (MessagingException | UnsupportedEncodingException e) {
      return Outcome.refused("bad-message");
    }
    try {
      open();
    } catch (MessagingException e) {
      LOG.log(
          Level.WARNING,
          "The mail server at {0} cannot be reached: {1}",
          new Object[] {url, e.getMessage()});
      close();
      return Outcome.away();
    }
    try {
      line.sendMessage(mail, mail.getAllRecipients());
      return Outcome.sent(null);
    } catch (SendFailedException e) {
      Address[] invalid = e.getInvalidAddresses();
      return invalid != null && invalid.length > 0
          ? Outcome.refused("bad-address")
          : Outcome.later("gateway-fault");
    } catch (MessagingException e) {
      close();
      return Outcome.later("line-broken");
    }
  }

  private void open() throws MessagingException {
    if (line == null || !line.isConnected()) {
      line = session.getTransport(url.isSecure() ? "smtps" : "smtp");
      boolean isKnown = !url.user().isEmpty();
      line.connect(
          url.host(), url.port(), isKnown ? url.user() : null, isKnown ? url.password() : null);
    }
  }

  private MimeMessage write(Letter letter, MessageTemplates sender)
      throws MessagingException, UnsupportedEncodingException {
    String domain = sender.mailAddress().substring(sender.mailAddress().indexOf('@') + 1);
    String id = "<" + letter.tenant() + "." + letter.id() + "@" + domain + ">";
    MimeMessage mail = new NumberedMail(session, id);
    String charset = StandardCharsets.UTF_8.name();
    mail.setFrom(
        new InternetAddress(
            sender.mailAddress(),
            sender.mailName() == null ? null : sender.mailName().in(Locale.ENGLISH),
            charset));
    mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.to(), true));
    mail.setSubject(letter.subject(), charset);
    if (letter.enclosures().isEmpty()) {
      mail.setText(letter.text(), charset);
    } else {
      mail.setContent(parts(letter, charset));
    }
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader(
        "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
    mail.saveChanges();
    return mail;
  }

  private static Multipart parts(Letter letter, String charset) throws MessagingException {
    Multipart parts = new MimeMultipart();
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), charset);
    parts.addBodyPart(text);
    for (Printout each : letter.enclosures()) {
      MimeBodyPart part = new MimeBodyPart();
      part.setDataHandler(
          new DataHandler(new ByteArrayDataSource(each.content(), each.mediaType())));
      part.setFileName(each.fileName());
      parts.addBodyPart(part);
    }
    return parts;
  }

  /** Hangs up; the next use opens the line again. */
  void close() {
    if (line != null) {
      try {
        line.close();
      } catch (MessagingException e) {
        LOG.log(Level.FINE, "The mail server had hung up already.", e);
      }
      line = null;
    }
  }

  /** A mail whose number is ours, the same in every try. */
  private static final class NumberedMail extends MimeMessage {

    private final String id;

    NumberedMail(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
