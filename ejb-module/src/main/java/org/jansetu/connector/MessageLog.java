package org.jansetu.connector;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.TenantBound;

/** The message log; each entry commits at once, whatever becomes of the call it belongs to. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class MessageLog {

  @Inject private MessageRepository messages;

  void sent(Exchange exchange, String publicKey) {
    messages.add(LoggedMessage.request(exchange, publicKey));
  }

  void received(Exchange exchange, Received received) {
    messages.add(LoggedMessage.answer(exchange, received));
  }

  Page<MessageEntry> list(MessageQuery query) {
    return messages.list(query);
  }

  Optional<LoggedMessage> find(long id) {
    return messages.find(id);
  }

  MessageChain verify() {
    return messages.verify();
  }

  int seal(int most) {
    return messages.seal(most);
  }
}
