package org.jansetu.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jansetu.paper.Printout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** E-mail over the wire, to a mail server in this process. */
@Tag("X-20")
class MailGatewayTest {

  private static final MessageTemplates SENDER = MessageTemplates.of(Wording.right());

  private GreenMail server;
  private MailGateway gateway;

  @BeforeEach
  void open() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    server.setUser("officer@rev.example.in", "officer", "secret");
    gateway = new MailGateway(at("sender:word@"));
    server.setUser("sender@nadi.example.in", "sender", "word");
  }

  private GatewayUrl at(String who) {
    return GatewayUrl.parse("smtp://" + who + "127.0.0.1:" + server.getSmtp().getPort());
  }

  @AfterEach
  void close() {
    gateway.close();
    server.stop();
  }

  @Test
  void hindiArrivesWithSenderAndSubject() throws Exception {
    assertEquals(Outcome.sent(null), gateway.send(letter("officer@rev.example.in"), SENDER));
    MimeMessage mail = server.getReceivedMessages()[0];
    assertEquals("समय-सीमा पार: A-7", mail.getSubject());
    assertEquals("आवेदन A-7 का निर्णय नहीं हुआ।", mail.getContent().toString().strip());
    assertEquals("Nadi <no-reply@nadi.example.in>", mail.getFrom()[0].toString());
    assertEquals("<1.42@nadi.example.in>", mail.getMessageID());
    assertEquals("auto-generated", mail.getHeader("Auto-Submitted")[0]);
  }

  @Test
  void whatIsEnclosedArrivesBesideTheText() throws Exception {
    Printout sheet =
        new Printout("application/pdf", "report.pdf", "%PDF-x".getBytes(StandardCharsets.US_ASCII));
    gateway.send(letter("officer@rev.example.in").with(List.of(sheet)), SENDER);
    Multipart parts = (Multipart) server.getReceivedMessages()[0].getContent();
    assertEquals(2, parts.getCount());
    assertEquals(
        "आवेदन A-7 का निर्णय नहीं हुआ।", parts.getBodyPart(0).getContent().toString().strip());
    assertEquals("report.pdf", parts.getBodyPart(1).getFileName());
    assertEquals(
        "%PDF-x",
        new String(
            parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
  }

  @Test
  void secondTryIsTheSameMail() throws Exception {
    gateway.send(letter("officer@rev.example.in"), SENDER);
    gateway.close();
    gateway.send(letter("officer@rev.example.in"), SENDER);
    MimeMessage[] mails = server.getReceivedMessages();
    assertEquals(2, mails.length);
    assertEquals(mails[0].getMessageID(), mails[1].getMessageID());
  }

  @Test
  void headerCannotBeAddedThroughTheSubject() throws Exception {
    Letter trick =
        new Letter(
            (short) 1,
            1,
            Channel.EMAIL,
            "officer@rev.example.in",
            null,
            "x\r\nBcc: other@example.in",
            "y",
            0,
            false,
            0,
            "key",
            List.of());
    gateway.send(trick, SENDER);
    for (MimeMessage mail : server.getReceivedMessages()) {
      assertEquals(null, mail.getHeader("Bcc"));
    }
  }

  @Test
  void serverThatIsAwayCountsNoTry() {
    server.stop();
    assertEquals(Outcome.away(), gateway.send(letter("officer@rev.example.in"), SENDER));
  }

  @Test
  void addressThatIsNoneIsRefusedForGood() {
    Outcome outcome = gateway.send(letter("not an address"), SENDER);
    assertEquals(Outcome.Kind.REFUSED, outcome.kind());
    assertTrue(server.getReceivedMessages().length == 0);
  }

  private static Letter letter(String to) {
    return new Letter(
        (short) 1,
        42,
        Channel.EMAIL,
        to,
        null,
        "समय-सीमा पार: A-7",
        "आवेदन A-7 का निर्णय नहीं हुआ।",
        0,
        false,
        0,
        "key",
        List.of());
  }
}
