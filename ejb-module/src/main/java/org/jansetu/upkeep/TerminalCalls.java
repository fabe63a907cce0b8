package org.jansetu.upkeep;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jansetu.punch.Contact;
import org.jansetu.punch.Terminals;
import org.jansetu.tenancy.TenantBound;

/** What terminals ask about their commands, and answer. They sign in as for everything else. */
@Stateless
@TenantBound
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TerminalCalls {

  @Inject private Terminals terminals;
  @Inject private CommandDesk desk;

  /**
   * A terminal asks what there is to do; each line is a command, none where there is nothing.
   * Refuses as {@link Terminals#hear}.
   */
  public List<String> ask(Contact contact) {
    return desk.tell(terminals.hear(contact));
  }

  /** A terminal says what came of its commands. Refuses as {@link Terminals#hear}. */
  public void answer(Contact contact, byte[] body) {
    Terminals.Listener listener = terminals.hear(contact);
    List<DeviceReply> replies = DeviceReply.read(body);
    if (!replies.isEmpty()) {
      desk.hear(listener.serial(), replies);
    }
  }
}
